import type { ContractType } from '@libs/contracts';
import { reason, type Reason } from './reason';

/** What a job asks of a person's days, beside their skills. */
export const CONSTRAINT_KINDS = ['HOURS', 'SHIFT', 'PLACE', 'CONTRACT'] as const;
export type ConstraintKind = (typeof CONSTRAINT_KINDS)[number];

/** Whether the opening is as the job held now. UNKNOWN: one of the two says nothing. */
export type ConstraintStanding = 'SAME' | 'DIFFERENT' | 'UNKNOWN';

/** One condition of an opening beside the job held now: a fact with its reason, never points. */
export interface Constraint {
  readonly kind: ConstraintKind;
  readonly standing: ConstraintStanding;
  readonly reason: Reason;
}

/** What is stated of an opening or of a job. */
export interface Terms {
  readonly weeklyHours: number | null;
  readonly shiftPattern: string | null;
  readonly unit: string | null;
  readonly contract: ContractType | null;
}

/** The conditions of an opening beside the job that the person holds, each once, in a fixed order. */
export function constraintsOf(opening: Terms, now: Terms): Constraint[] {
  return [
    hours(opening.weeklyHours, now.weeklyHours),
    compared('SHIFT', opening.shiftPattern, now.shiftPattern),
    compared('PLACE', opening.unit, now.unit),
    compared('CONTRACT', opening.contract, now.contract),
  ];
}

function hours(opening: number | null, now: number | null): Constraint {
  if (opening === null || now === null || opening === now) return compared('HOURS', opening, now);
  const code = opening > now ? 'MORE_HOURS' : 'FEWER_HOURS';
  return { kind: 'HOURS', standing: 'DIFFERENT', reason: reason(code, { opening, now }) };
}

function compared(kind: ConstraintKind, opening: string | number | null, now: string | number | null): Constraint {
  if (opening === null) return { kind, standing: 'UNKNOWN', reason: reason(`${kind}_OF_OPENING_UNKNOWN`, { now }) };
  if (now === null) return { kind, standing: 'UNKNOWN', reason: reason(`${kind}_OF_JOB_UNKNOWN`, { opening }) };
  if (opening === now) return { kind, standing: 'SAME', reason: reason(`SAME_${kind}`, { now }) };
  return { kind, standing: 'DIFFERENT', reason: reason(`OTHER_${kind}`, { opening, now }) };
}
