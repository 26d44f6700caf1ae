import type { LadderStep } from '../next-roles/ladder-step';
import type { RoleSheet } from '../next-roles/role-sheet';

export type MoveDirection = 'UP' | 'SIDEWAYS' | 'DOWN' | 'UNKNOWN';

/** A step in pay up to this much is none. */
const SAME_PAY = 0.02;
/** From here on titles name the same work well enough for their marks of level to be compared. */
const SAME_WORK = 0.5;

/**
 * Which way a move goes: by the ladder that the organisation declared, else by pay, else by the marks of level in titles
 * of the same work, else unknown.
 */
export function moveDirection(
  from: Pick<RoleSheet, 'rung' | 'medianPay'>,
  to: Pick<RoleSheet, 'rung' | 'medianPay'>,
  { step, sameWork }: LadderStep,
): MoveDirection {
  const isDeclared = from.rung !== null && to.rung !== null && from.rung.ladder === to.rung.ladder;
  if (isDeclared) return ofStep(step);
  const pay = payChange(from, to);
  if (pay !== null) return ofStep(Math.abs(pay) <= SAME_PAY ? 0 : pay);
  return sameWork < SAME_WORK ? 'UNKNOWN' : ofStep(step);
}

/** 0.12: an eighth more. Null where pay is not known, or not comparable. */
export function payChange({ medianPay: from }: Pick<RoleSheet, 'medianPay'>, to: Pick<RoleSheet, 'medianPay'>) {
  return from === null || to.medianPay === null || from <= 0 ? null : to.medianPay / from - 1;
}

function ofStep(step: number): MoveDirection {
  if (step > 0) return 'UP';
  return step < 0 ? 'DOWN' : 'SIDEWAYS';
}
