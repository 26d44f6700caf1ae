/** The five kinds of thing a job role can ask (product.md, "requirement"). */
export type RequirementKind = 'SKILL' | 'EXPERIENCE' | 'EDUCATION' | 'CREDENTIAL' | 'ELIGIBILITY';

/** One thing a job role asks. `minimum` is a level for SKILL; `weight` is per mille and stands on skills only. */
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
 * for and that nobody has defined yet, so that nothing can be said about them.
 */
export interface Facts {
  readonly skills: Readonly<Record<string, HeldLevel>>;
  readonly unresolved?: ReadonlySet<string> | undefined;
}

export type RequirementStatus = 'MET' | 'EXCEEDED' | 'BELOW' | 'MISSING' | 'UNCONFIRMED' | 'UNKNOWN';

/** How one requirement stands. `monthsToClose` is 0 when satisfied, null when no route is known. */
export interface RequirementResult {
  readonly requirement: Requirement;
  readonly required: number;
  readonly actual: number;
  readonly status: RequirementStatus;
  readonly monthsToClose: number | null;
}

/** Every requirement's standing and the weighted share of skill levels held, per mille; null without skill requirements. */
export interface Comparison {
  readonly results: readonly RequirementResult[];
  readonly coverage: number | null;
}
