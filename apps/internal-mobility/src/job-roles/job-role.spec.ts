import { JobRoleV1, produce } from '@libs/contracts';
import { checkRow } from '@libs/imports';
import { referenceId } from '@libs/platform';
import { JobRole } from './job-role';
import { receptionist, skillAsked } from './job-role.fixture';
import { draftJobRole, type JobRoleRow, JobRoleRowSchema } from './job-role-row';

const define = (row: JobRoleRow) => {
  const { id, externalId, facts } = draftJobRole(checkRow(JobRoleRowSchema, row));
  return JobRole.define(id, externalId, facts);
};

describe('a job role', () => {
  it('weighs its skills in integers that sum to a thousand, and nothing else', () => {
    const credential = { kind: 'CREDENTIAL', subject: 'first-aid', minimum: 1, mustHave: true, weight: 50 } as const;
    const { requirements } = define(receptionist([skillAsked('a'), skillAsked('b'), skillAsked('c'), credential]));
    expect(
      requirements
        .filter(({ kind }) => kind === 'SKILL')
        .map(({ weight }) => weight)
        .sort(),
    ).toEqual([333, 333, 334]);
    expect(requirements.find(({ kind }) => kind === 'CREDENTIAL')?.weight).toBe(0);
  });

  it('names a skill by the id that every service derives', () => {
    expect(define(receptionist([skillAsked('triage')])).requirements[0]?.subject).toBe(referenceId('skill', 'triage'));
  });

  it('is unchanged by the same row, whatever the order of its requirements, locales and shares', () => {
    const role = define(receptionist([skillAsked('a', { weight: 1 }), skillAsked('b', { weight: 3 })]));
    const same = receptionist([skillAsked('b', { weight: 300 }), skillAsked('a', { weight: 100 })], {
      title: { de: 'Empfang', en: 'Receptionist' },
    });
    expect(role.update(draftJobRole(same).facts)).toBeNull();
    expect(role.version).toBe(1);
  });

  it('becomes its next version when what it asks changes', () => {
    const role = define(receptionist([skillAsked('a')]));
    expect(role.update(draftJobRole(receptionist([skillAsked('a', { minimum: 3 })])).facts)).toBe(
      'internal-mobility.job-role.changed',
    );
    expect(role.version).toBe(2);
  });

  it('keeps the id of a requirement while its level changes', () => {
    const idAt = (minimum: number) => define(receptionist([skillAsked('a', { minimum })])).requirements[0]?.id;
    expect(idAt(1)).toBe(idAt(4));
  });

  it('tells what its contract names', () => {
    const role = define(receptionist([skillAsked('a')], { sector: 'health', level: 1 }));
    expect(produce(JobRoleV1, role.toPublicState())).toMatchObject({
      origin: 'INSIDE',
      sector: 'health',
      level: 1,
      retired: false,
    });
  });

  it('may say nothing yet of what it asks, and keeps what it asks when later rows say nothing of it', () => {
    const silent: JobRoleRow = { externalId: 'clerk', title: { en: 'Clerk' }, family: 'office' };
    expect(define(silent).requirements).toEqual([]);
    const asking = define({ ...silent, requirements: [skillAsked('records')] });
    asking.update(draftJobRole({ ...silent, title: { en: 'Ward clerk' } }).facts);
    expect(asking.requirements).toHaveLength(1);
  });

  it.each<[string, JobRoleRow]>([
    ['requirements.1.subject', receptionist([skillAsked('a'), skillAsked(' a ')])],
    ['requirements.0.minimum', receptionist([skillAsked('a', { minimum: 11 })])],
    ['requirements.0.minimum', receptionist([skillAsked('a', { minimum: 0 })])],
    ['requirements.0.weight', receptionist([skillAsked('a', { weight: -1 })])],
    ['title', receptionist([], { title: {} })],
    ['family', receptionist([], { family: ' ' })],
  ])('is refused naming %s', (field, row) => {
    expect(() => define(row)).toThrow(
      expect.objectContaining({ kind: 'invalid', details: expect.objectContaining({ field }) as object }) as Error,
    );
  });
});
