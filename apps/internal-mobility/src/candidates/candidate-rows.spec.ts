import { referenceId } from '@libs/platform';
import type { OpenRole } from '../bands/band-rows';
import { draftJobRole } from '../job-roles/job-role-row';
import { receptionist, skillAsked } from '../job-roles/job-role.fixture';
import { candidateRows, type ShownLevels } from './candidate-rows';

const skill = (name: string) => referenceId('skill', name);
const role = (asked: Parameters<typeof receptionist>[0], openings: string[]): OpenRole => {
  const { id, facts } = draftJobRole(receptionist(asked));
  return { id, version: 7, requirements: facts.requirements ?? [], openings };
};
const shown = (held: Record<string, number>, source: ShownLevels[string]['source'] = 'SELF', unconfirmed = false) =>
  Object.fromEntries(
    Object.entries(held).map(([name, level]) => [skill(name), { level, source, ratedOn: '2026-11-01', unconfirmed }]),
  );
const known = { asOf: '2026-11-24', knownSkills: new Set(['a', 'b'].map(skill)) };
const nowhere = new Set<string>();
const rows = (levels: ShownLevels, appearsFor: ReadonlySet<string> = nowhere) =>
  candidateRows([role([skillAsked('a'), skillAsked('b')], ['o2', 'o1'])], { levels, appearsFor }, known);

describe('how a person stands to openings in the eyes of their owners', () => {
  it('is told where they are ready or one gap away by what they show', () => {
    expect(rows(shown({ a: 2, b: 2 })).map(({ openingId, band }) => [openingId, band])).toEqual([
      ['o1', 'READY'],
      ['o2', 'READY'],
    ]);
    expect(rows(shown({ a: 2, b: 1 }))[0]).toMatchObject({ band: 'ONE_GAP_AWAY', missing: [{ subject: skill('b') }] });
    expect(rows(shown({ a: 1 }))).toEqual([]);
  });

  it('is not told of somebody who shows nothing, even where nothing is asked', () => {
    expect(rows({})).toEqual([]);
    expect(candidateRows([role([], ['o1'])], { levels: {}, appearsFor: nowhere }, known)).toEqual([]);
  });

  it('is told where they chose to appear, without a verdict while they show nothing', () => {
    expect(rows({}, new Set(['o2']))).toEqual([
      { openingId: 'o2', band: null, missing: [], mustHaves: 2, confirmed: 0, unconfirmed: 0, monthsToClose: null },
    ]);
    expect(rows(shown({ a: 1 }), new Set(['o2']))).toMatchObject([{ openingId: 'o2', band: 'NOT_YET' }]);
  });

  it('counts as confirmed what somebody else said of them, and nothing stale', () => {
    const confirmed = (levels: ShownLevels) => rows(levels)[0]?.confirmed;
    expect(confirmed(shown({ a: 2, b: 2 }))).toBe(0);
    expect(confirmed(shown({ a: 2, b: 2 }, 'MANAGER'))).toBe(2);
    expect(confirmed({ ...shown({ a: 2 }, 'EVIDENCE'), ...shown({ b: 1 }, 'PEER') })).toBe(1);
    expect(rows(shown({ a: 2, b: 2 }, 'PEER', true))[0]).toMatchObject({ confirmed: 0, unconfirmed: 2 });
  });
});
