import fc from 'fast-check';
import type { JobRoleRequirement } from '../job-roles/job-role';
import type { MissingMustHave } from '../fit/fit';
import { steppingStones, type DistantGoal, type PossibleStone } from './stepping-stones';

const asks = (subject: string, minimum: number, weight = 500): JobRoleRequirement => ({
  id: `goal ${subject}`,
  kind: 'SKILL',
  subject,
  minimum,
  mustHave: true,
  weight,
});
const lacks = (subject: string, required: number, actual: number): MissingMustHave => ({
  requirementId: `goal ${subject}`,
  kind: 'SKILL',
  subject,
  required,
  actual,
  status: actual === 0 ? 'MISSING' : 'BELOW',
  monthsToClose: 6,
});
const goal: DistantGoal = {
  jobRoleId: 'head',
  level: 4,
  requirements: [asks('lead', 4), asks('plan', 2)],
  missing: [lacks('lead', 4, 1), lacks('plan', 2, 0)],
};
const stone = (
  openingId: string,
  requirements: JobRoleRequirement[],
  rest: Partial<PossibleStone> = {},
): PossibleStone => ({
  openingId,
  jobRoleId: `role of ${openingId}`,
  level: 3,
  band: 'READY',
  requirements,
  ...rest,
});
const found = (stones: PossibleStone[], aim = goal) =>
  steppingStones(aim, stones).map(({ openingId, closes }) => [openingId, closes]);

describe('stepping stones', () => {
  it('exercise what the goal asks and the person lacks, from the level held to the one asked there', () => {
    const [first] = steppingStones(goal, [stone('o1', [asks('lead', 3), asks('bake', 5), asks('plan', 7)])]);
    expect(first?.exercises).toEqual([
      { skillId: 'lead', from: 1, to: 3, required: 4 },
      { skillId: 'plan', from: 0, to: 2, required: 2 },
    ]);
    // Of 3/4 and 1 that are missing, 2/4 and 1 are exercised.
    expect(first?.closes).toBe(857);
  });

  it('come in the order of what they close, ready ones first, then by opening', () => {
    const half = [asks('plan', 1)];
    expect(
      found([
        stone('o4', half),
        stone('o3', half),
        stone('o2', half, { band: 'ONE_GAP_AWAY' }),
        stone('o1', [asks('plan', 2)]),
      ]),
    ).toEqual([
      ['o1', 571],
      ['o3', 285],
      ['o4', 285],
      ['o2', 285],
    ]);
  });

  it('are no job that exercises nothing, no other opening of the goal itself, and none above or far below it', () => {
    const same = [asks('plan', 2)];
    expect(found([stone('o1', [asks('bake', 5)]), stone('o2', [asks('lead', 1)])])).toEqual([]);
    expect(found([stone('o3', same, { jobRoleId: 'head' })])).toEqual([]);
    const at = (level: number | null) => found([stone('o4', same, { level })]).length;
    expect([5, 4, 2, 1, null].map(at)).toEqual([0, 1, 1, 0, 1]);
    expect(found([stone('o5', same, { level: 9 })], { ...goal, level: null })).toHaveLength(1);
  });

  it('never close more than is missing, and all of it only where every level is asked', () => {
    const level = fc.integer({ min: 1, max: 10 });
    fc.assert(
      fc.property(level, level, fc.nat(9), fc.nat(9), (lead, plan, heldLead, heldPlan) => {
        const missing = [lacks('lead', 10, heldLead), lacks('plan', 10, heldPlan)];
        const [one] = steppingStones({ ...goal, missing }, [stone('o1', [asks('lead', lead), asks('plan', plan)])]);
        const closes = one?.closes ?? 0;
        expect(closes).toBeLessThanOrEqual(1000);
        expect(closes === 1000).toBe(lead === 10 && plan === 10);
      }),
    );
  });
});
