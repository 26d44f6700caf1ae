import type { Levelled } from './level-marks';
import type { RoleSheet } from '../next-roles/role-sheet';

/** Same work, this many steps of level away: the next rung is where most people go; two rungs happen; down is rare. */
const NEXT_RUNG = 1;
const SAME_RUNG = 0.15;
const TWO_RUNGS = 0.55;
const FURTHER_UP = 0.2;
const DOWN = -0.35;

/** How many steps of level one role stands above another, and how much the two are the same work (0 to 1). */
export interface LadderStep {
  readonly step: number;
  readonly sameWork: number;
}

/**
 * One role as it stands to another on a ladder. One ladder that the organisation declared for both is believed; else the
 * level marks of the titles tell, as far as the titles name the same work.
 */
export function ladderStep(
  from: Pick<RoleSheet, 'rung'> & { readonly marks: Levelled },
  to: Pick<RoleSheet, 'rung'> & { readonly marks: Levelled },
  sameWork: number,
): LadderStep {
  if (from.rung !== null && to.rung !== null && from.rung.ladder === to.rung.ladder)
    return { step: to.rung.level - from.rung.level, sameWork: 1 };
  return { step: to.marks.level - from.marks.level, sameWork };
}

/** What a step is worth: II → III of the same work is 1, the same step between strangers nothing. */
export function worthOfStep({ step, sameWork }: LadderStep): number {
  return sameWork * sameWork * preferenceFor(step);
}

function preferenceFor(step: number): number {
  if (step < 0) return DOWN;
  if (step === 0) return SAME_RUNG;
  if (step <= 1) return NEXT_RUNG;
  if (step <= 2) return TWO_RUNGS;
  return FURTHER_UP;
}
