import type { JobRoleV1 } from '@libs/contracts';
import { partId } from '@libs/platform';
import { Exploration } from './exploration';
import { explore, mostFirst } from './explored-role';

const ME = '018f0000-0000-7000-8000-000000000001';
const SKILL = '018f0000-0000-7000-8000-000000000002';
const FIELD = { jobRoleId: null, sector: null, family: 'clinical' };
const NOTHING = { jobRoleId: null, sector: null, family: null };

function role(n: number, level: number | undefined, minimum: number): JobRoleV1 {
  const id = `018f0000-0000-7000-8000-00000000010${String(n)}`;
  const asked = {
    id: partId(id, 'skill'),
    kind: 'SKILL',
    subject: SKILL,
    minimum,
    mustHave: true,
    weight: 1000,
  } as const;
  const requirements = [{ ...asked, typicalMonthsToClose: 6 }];
  return {
    id,
    version: 1,
    origin: 'INSIDE',
    title: { en: 'A' },
    family: 'clinical',
    level,
    requirements,
    retired: false,
  };
}

describe('what is looked into', () => {
  const facts = { skills: { [SKILL]: { level: 2, unconfirmed: false } } };
  const standing = (roles: readonly JobRoleV1[]) =>
    mostFirst(
      roles,
      roles.map((each) => explore(ME, each, facts, '2026-11-24')),
    ).map(({ jobRoleId, band }) => [roles.findIndex(({ id }) => id === jobRoleId), band]);

  it('is a job role or a field of work, never both and never nothing', () => {
    expect(Exploration.begin(ME, FIELD, '2026-11-24')).toMatchObject(FIELD);
    for (const wrong of [NOTHING, { ...FIELD, jobRoleId: SKILL }])
      expect(() => Exploration.begin(ME, wrong, '2026-11-24')).toThrow('either a job role');
  });

  it('has what is in reach first, and of that the highest level: not the smallest gap', () => {
    expect(standing([role(1, 1, 1), role(2, 3, 2), role(3, 2, 3), role(4, undefined, 2)])).toEqual([
      [1, 'READY'],
      [0, 'READY'],
      [3, 'READY'],
      [2, 'ONE_GAP_AWAY'],
    ]);
  });

  it('has gaps that keep their ids, apart for each exploration', () => {
    const [one, again, other] = [ME, ME, SKILL].map((id) => explore(id, role(1, 1, 3), facts, '2026-11-24').gaps[0]);
    expect(one).toMatchObject({ status: 'BELOW', required: 3, actual: 2, monthsToClose: 6 });
    expect(again?.id).toBe(one?.id);
    expect(other?.id).not.toBe(one?.id);
  });
});
