import { referenceId } from '@libs/platform';
import fc from 'fast-check';
import { draftJobRole } from '../job-roles/job-role-row';
import { receptionist, skillAsked } from '../job-roles/job-role.fixture';
import { bandRows, type OpenRole } from './band-rows';
import { fitOf } from '../fit/fit';

const skill = (name: string) => referenceId('skill', name);
const role = (asked: Parameters<typeof receptionist>[0], openings: string[] = ['o1']): OpenRole => {
  const { id, facts } = draftJobRole(receptionist(asked));
  return { id, version: 7, requirements: facts.requirements ?? [], openings };
};
const levels = (held: Record<string, number>) => ({
  skills: Object.fromEntries(Object.entries(held).map(([name, level]) => [skill(name), { level, unconfirmed: false }])),
});
const judging = { asOf: '2026-11-02', knownSkills: new Set(['a', 'b'].map(skill)) };

describe('the bands that are stored', () => {
  it('holds READY and ONE_GAP_AWAY, one row for each opening of the role', () => {
    const ready = bandRows([role([skillAsked('a')], ['o2', 'o1'])], levels({ a: 2 }), judging);
    expect(ready.map(({ openingId, band, roleVersion }) => [openingId, band, roleVersion])).toEqual([
      ['o1', 'READY', 7],
      ['o2', 'READY', 7],
    ]);
    expect(bandRows([role([skillAsked('a')])], levels({ a: 1 }), judging)).toMatchObject([
      {
        band: 'ONE_GAP_AWAY',
        monthsToClose: 6,
        missing: [{ subject: skill('a'), required: 2, actual: 1, status: 'BELOW' }],
      },
    ]);
  });

  it('holds nothing that is further away or not described', () => {
    expect(bandRows([role([skillAsked('a'), skillAsked('b')]), role([])], levels({}), judging)).toEqual([]);
  });

  it('asks rather than judges while a skill is in no framework', () => {
    expect(fitOf(role([skillAsked('c')]).requirements, levels({}), judging).missing).toMatchObject([
      { status: 'UNKNOWN' },
    ]);
    expect(fitOf(role([skillAsked('a')]).requirements, levels({}), judging).missing).toMatchObject([
      { status: 'MISSING' },
    ]);
  });

  it('never calls somebody ready who lacks a must-have, whatever else they hold', () => {
    fc.assert(
      fc.property(fc.nat(10), fc.nat(10), (a, b) => {
        const [row] = bandRows(
          [role([skillAsked('a', { minimum: 5 }), skillAsked('b', { minimum: 5 })])],
          levels({ a, b }),
          judging,
        );
        expect(row?.band === 'READY').toBe(a >= 5 && b >= 5);
      }),
    );
  });
});
