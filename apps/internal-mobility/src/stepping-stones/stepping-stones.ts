import type { JobRoleRequirement } from '../job-roles/job-role';
import type { MissingMustHave } from '../fit/fit';

/** A job that a person could take now or nearly: an opening's role, with how the person stands to it. */
export interface PossibleStone {
  readonly openingId: string;
  readonly jobRoleId: string;
  readonly level: number | null;
  readonly band: 'READY' | 'ONE_GAP_AWAY';
  readonly requirements: readonly JobRoleRequirement[];
}

/** What a goal asks, and what the person lacks of it. */
export interface DistantGoal {
  readonly jobRoleId: string;
  readonly level: number | null;
  readonly requirements: readonly JobRoleRequirement[];
  readonly missing: readonly MissingMustHave[];
}

/** A missing skill of the goal that the stone's own work asks for: from the level held to the one asked there. */
export interface ExercisedSkill {
  readonly skillId: string;
  readonly from: number;
  readonly to: number;
  readonly required: number;
}

/** `closes`: per mille of the goal's missing skills, by their weight, that doing the job exercises. */
export interface SteppingStone {
  readonly openingId: string;
  readonly band: PossibleStone['band'];
  readonly exercises: readonly ExercisedSkill[];
  readonly closes: number;
}

/** Policy value: a first step stands at most so many levels below the goal. */
const LEVELS_BELOW = 2;
const PER_MILLE = 1000;
/** lcm(1…10): a level's share of any scale up to ten steps is an integer of these. */
const LEVEL_UNITS = 2520;

/** Those that close most first, ready ones before others, then by opening. One that exercises nothing is no stone. */
export function steppingStones(goal: DistantGoal, stones: readonly PossibleStone[]): SteppingStone[] {
  const lacking = goal.missing.filter(({ kind, status }) => kind === 'SKILL' && status !== 'UNKNOWN');
  const weights = new Map(goal.requirements.map(({ id, weight }) => [id, Math.max(weight, 1)]));
  const all = lacking.reduce((sum, gap) => sum + units(gap, gap.required, weights), 0);
  const found = stones
    .filter((stone) => isOnTheWay(stone, goal))
    .flatMap((stone) => {
      const exercises = lacking.flatMap((gap) => exercised(gap, stone.requirements));
      const closed = lacking.reduce((sum, gap) => sum + units(gap, levelIn(stone.requirements, gap), weights), 0);
      if (exercises.length === 0) return [];
      return [
        { openingId: stone.openingId, band: stone.band, exercises, closes: Math.floor((closed * PER_MILLE) / all) },
      ];
    });
  return found.sort((a, b) => b.closes - a.closes || rank(a) - rank(b) || (a.openingId < b.openingId ? -1 : 1));
}

/** Another job, at the goal's level or one or two below it, where both levels are known. */
function isOnTheWay({ jobRoleId, level }: PossibleStone, goal: DistantGoal): boolean {
  if (jobRoleId === goal.jobRoleId) return false;
  if (level === null || goal.level === null) return true;
  return level <= goal.level && level >= goal.level - LEVELS_BELOW;
}

function rank({ band }: SteppingStone): number {
  return band === 'READY' ? 0 : 1;
}

/** The level of a missing skill that the stone asks for, never more than the goal does; what is held where it asks none. */
function levelIn(requirements: readonly JobRoleRequirement[], { subject, actual, required }: MissingMustHave): number {
  const asked = requirements.find((each) => each.kind === 'SKILL' && each.subject === subject)?.minimum ?? 0;
  return Math.max(actual, Math.min(asked, required));
}

function exercised(gap: MissingMustHave, requirements: readonly JobRoleRequirement[]): ExercisedSkill[] {
  const to = levelIn(requirements, gap);
  return to > gap.actual ? [{ skillId: gap.subject, from: gap.actual, to, required: gap.required }] : [];
}

function units(gap: MissingMustHave, level: number, weights: ReadonlyMap<string, number>): number {
  return ((weights.get(gap.requirementId) ?? 1) * LEVEL_UNITS * (level - gap.actual)) / gap.required;
}
