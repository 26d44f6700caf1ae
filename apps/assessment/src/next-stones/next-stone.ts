import type { LocalizedText, Money } from '@libs/contracts';
import type { LocalDate } from '@libs/platform';

/**
 * What is to be done. `APPLY`: everything asked is there and a seat is open. `COURSE`: a course raises a gap. `TELL`:
 * nobody can judge it before the person adds what they have. `CONFIRM`: met, but by nobody's word than an old or an
 * assumed one. `WAIT`: time alone closes it.
 */
export type StoneKind = 'APPLY' | 'COURSE' | 'TELL' | 'CONFIRM' | 'WAIT';

/** A course as it concerns one gap of one person. Dates are those of a run; without one there are none. */
export interface OfferedCourse {
  readonly courseId: string;
  readonly runId: string | null;
  readonly called: LocalizedText;
  readonly hours: number;
  readonly startsOn: LocalDate | null;
  readonly endsOn: LocalDate | null;
  readonly hoursAWeek: number | null;
  readonly fitsWeek: boolean | null;
  readonly toLevel: number | null;
  readonly closes: boolean;
  readonly money: CourseMoney;
}

/** `own` and `reimbursed` are null where nobody can say. */
export interface CourseMoney {
  readonly answer: string;
  readonly clause: string | null;
  readonly from: LocalDate | null;
  readonly price: Money;
  readonly reimbursed: Money | null;
  readonly own: Money | null;
  readonly askBy: LocalDate | null;
  readonly backBy: LocalDate | null;
}

/** One dated step with its money and its effect; each part names what it comes from. */
export interface NextStone {
  /** The same step keeps its id, so that a change of it can be told from another step. */
  readonly id: string;
  readonly kind: StoneKind;
  readonly goalId: string;
  readonly jobRoleId: string;
  /** What it closes or brings nearer: several where one course raises several. Empty where nothing is missing. */
  readonly gapIds: readonly string[];
  readonly course: OfferedCourse | null;
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
