import type { Day } from './calendar';
import type { HeldRecords } from './held-records';

/** The five kinds of thing a job role can ask (product.md, "requirement"). */
export type RequirementKind = 'SKILL' | 'EXPERIENCE' | 'EDUCATION' | 'CREDENTIAL' | 'ELIGIBILITY';

/**
 * One thing a job role asks. `subject`: a skill's id; a family or a job role's id for EXPERIENCE; a field or ANY for
 * EDUCATION; else the code of what is asked. `minimum`: a level, months, a step, else 1. `weight` is per mille and
 * stands on skills only.
 */
export interface Requirement {
  readonly id: string;
  readonly kind: RequirementKind;
  readonly subject: string;
  readonly minimum: number;
  readonly mustHave: boolean;
  readonly weight: number;
  readonly typicalMonthsToClose?: number | undefined;
}

/** A level held, 0 = not held. `unconfirmed`: only an assumed, stale or disputed rating says so. */
export interface HeldLevel {
  readonly level: number;
  readonly unconfirmed: boolean;
}

/**
 * What is known when requirements are compared. `skills`: levels held, by skill id. `unresolved`: skills that a role asks
 * for and that nobody has defined yet, so that nothing can be said about them. `refused`: skills that the person does not
 * want to develop.
 */
export interface Facts {
  readonly skills: Readonly<Record<string, HeldLevel>>;
  readonly unresolved?: ReadonlySet<string> | undefined;
  readonly refused?: ReadonlySet<string> | undefined;
  readonly records?: HeldRecords | undefined;
}

export type RequirementStatus = 'MET' | 'EXCEEDED' | 'BELOW' | 'MISSING' | 'UNCONFIRMED' | 'UNKNOWN';

/**
 * What the facts say of one requirement, in its own unit. `monthsToClose` is 0 when satisfied, null when no route is
 * known. `changesOn`: the first day on which time alone may change this answer; null when it changes nothing.
 */
export interface Judgement {
  readonly actual: number;
  readonly status: RequirementStatus;
  readonly monthsToClose: number | null;
  readonly changesOn: Day | null;
}

/** How one requirement stands. `refused`: a skill that the person does not want to develop; it gets no action. */
export interface RequirementResult extends Judgement {
  readonly requirement: Requirement;
  readonly required: number;
  readonly refused: boolean;
}

/** Every requirement's standing and the weighted share of skill levels held, per mille; null without skill requirements. */
export interface Comparison {
  readonly results: readonly RequirementResult[];
  readonly coverage: number | null;
}

/** True when the status satisfies the requirement in the person's own view (UNCONFIRMED passes, and says so). */
export function isSatisfied(status: RequirementStatus): boolean {
  return status === 'MET' || status === 'EXCEEDED' || status === 'UNCONFIRMED';
}

/** Where something countable stands to what is asked. */
export function statusAt(actual: number, minimum: number): 'MISSING' | 'BELOW' | 'MET' | 'EXCEEDED' {
  if (actual === 0) return 'MISSING';
  if (actual < minimum) return 'BELOW';
  return actual > minimum ? 'EXCEEDED' : 'MET';
}

/** Nothing was told, so that nothing can be said: a question to the person, not a verdict. */
export function unknown({ typicalMonthsToClose }: Requirement): Judgement {
  return { actual: 0, status: 'UNKNOWN', monthsToClose: typicalMonthsToClose ?? null, changesOn: null };
}
