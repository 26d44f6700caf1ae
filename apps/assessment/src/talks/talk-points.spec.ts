import { Goal, type GoalKind } from '../goals/goal';
import { partId } from '@libs/platform';
import type { JobRoleV1 } from '@libs/contracts';
import type { LevelMap } from '../ratings/skill-profile';
import { sharedGoalGaps } from './shown-gap';
import { talkPoints } from './talk-points';

const ROLE = '018f0000-0000-7000-8000-000000000010';
const skill = (n: number) => `018f0000-0000-7000-8000-00000000002${String(n)}`;
const asked = (n: number, mustHave: boolean, weight: number): JobRoleV1['requirements'][number] => ({
  ...{ id: partId(ROLE, String(n)), kind: 'SKILL', subject: skill(n), minimum: 3, mustHave, weight },
});
const role: JobRoleV1 = {
  ...{ id: ROLE, version: 1, origin: 'INSIDE', title: { en: 'Nurse' }, family: 'clinical', retired: false },
  requirements: [
    asked(1, false, 300),
    asked(2, true, 100),
    asked(3, true, 600),
    { ...{ id: partId(ROLE, 'x'), kind: 'CREDENTIAL', subject: 'rn-licence' }, minimum: 1, mustHave: true, weight: 0 },
  ],
};

function goal(kind: GoalKind): Goal {
  return Object.assign(new Goal(), { id: partId(ROLE, kind), kind, audience: 'SHARED', jobRoleId: ROLE });
}

function shown(levels: Readonly<Record<number, { level: number; unconfirmed?: boolean }>>): LevelMap {
  return Object.fromEntries(
    Object.entries(levels).map(([n, { level, unconfirmed = false }]) => [
      skill(Number(n)),
      { level, unconfirmed, source: 'SELF', ratedOn: '2026-01-01' },
    ]),
  );
}

describe('what to talk about', () => {
  const gapsBy = (levels: LevelMap, kind: GoalKind = 'NEXT') => sharedGoalGaps(goal(kind), role, levels, '2026-11-24');
  const said = (...each: Parameters<typeof talkPoints>[0]) =>
    talkPoints(each).map(({ kind, gap }) => [kind, gap?.requirement.subject ?? null]);

  it('rests on what is shown: the rest is unknown, never missing', () => {
    const { gaps } = gapsBy(shown({ 2: { level: 1 }, 3: { level: 0 } }));
    expect(gaps.map(({ status }) => status)).toEqual(['UNKNOWN', 'BELOW', 'MISSING', 'UNKNOWN']);
  });

  it('begins with what the goal cannot be had without, then with what weighs most', () => {
    const levels = shown({ 1: { level: 1 }, 2: { level: 1 }, 3: { level: 3, unconfirmed: true } });
    expect(said(gapsBy(levels))).toEqual([
      ['CONFIRM', skill(3)],
      ['PRACTISE', skill(2)],
      ['PRACTISE', skill(1)],
    ]);
  });

  it('asks where a goal is shown alone, offers nothing where all is there, and says three things at most', () => {
    expect(said(gapsBy({}))).toEqual([['ASK', null]]);
    expect(said(gapsBy(shown({ 1: { level: 3 }, 2: { level: 3 }, 3: { level: 4 } })))).toEqual([]);
    expect(said()).toEqual([]);
    const low = shown({ 2: { level: 1 }, 3: { level: 1 } });
    const nearerFirst = talkPoints([gapsBy(low, 'BACKUP'), gapsBy(low)]).map(({ goalId }) => goalId);
    expect(nearerFirst).toEqual([goal('NEXT').id, goal('NEXT').id, goal('BACKUP').id]);
  });
});
