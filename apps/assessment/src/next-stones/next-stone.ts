import type { LocalDate } from '@libs/platform';
import type { RecommendedCourse } from '../recommendations/recommendations.read-model';

/**
 * What is to be done. `APPLY`: everything asked is there and a seat is open. `COURSE`: a course raises a gap. `TELL`:
 * nobody can judge it before the person adds what they have. `CONFIRM`: met, but by nobody's word than an old or an
 * assumed one. `WAIT`: time alone closes it.
 */
export type StoneKind = 'APPLY' | 'COURSE' | 'TELL' | 'CONFIRM' | 'WAIT';

/** One dated step with its money and its effect; each part names what it comes from. */
export interface NextStone {
  /** The same step keeps its id, so that a change of it can be told from another step. */
  readonly id: string;
  readonly kind: StoneKind;
  readonly goalId: string;
  readonly jobRoleId: string;
  /** What it closes or brings nearer: several where one course raises several. Empty where nothing is missing. */
  readonly gapIds: readonly string[];
  readonly course: RecommendedCourse | null;
  readonly openingId: string | null;
  readonly effect: StoneEffect;
  readonly prospects: StoneProspects;
  /** The last day to do something: to ask, to begin, to apply. */
  readonly actBy: LocalDate | null;
}

export interface StoneEffect {
  readonly mustHave: boolean;
  /** How many of the requirements it concerns have nothing left afterwards, and how many of those are must-haves. */
  readonly closed: number;
  readonly mustHavesClosed: number;
  /** Must-haves of the goal that stay open afterwards. */
  readonly mustHavesLeft: number;
  readonly on: LocalDate | null;
}

/** `openingsLastYear` and `flags` are null where the history is too short to say. */
export interface StoneProspects {
  readonly openNow: number;
  readonly openingsLastYear: number | null;
  readonly flags: readonly string[] | null;
}
