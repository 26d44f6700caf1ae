import type { LadderStep } from '../title-words/ladder-step';
import { payRatio } from '../next-roles/pay-step';
import { areOnOneLadder, type Pay, type RoleSheet } from '../next-roles/role-sheet';

export type MoveDirection = 'UP' | 'SIDEWAYS' | 'DOWN' | 'UNKNOWN';

/** A step in pay up to this much is none. */
const SAME_PAY = 0.02;
/** From here on titles name the same work well enough for their marks of level to be compared. */
export const SAME_WORK = 0.5;

/**
 * Which way a move goes: by the ladder that the organisation declared, else by pay, else by the marks of level in titles
 * of the same work, else unknown.
 */
export function moveDirection(
  from: Pay & Pick<RoleSheet, 'rung'>,
  to: Pay & Pick<RoleSheet, 'rung'>,
  { step, sameWork }: LadderStep,
): MoveDirection {
  if (areOnOneLadder(from, to)) return ofStep(step);
  const pay = payChange(from, to);
  if (pay !== null) return ofStep(Math.abs(pay) <= SAME_PAY ? 0 : pay);
  return sameWork < SAME_WORK ? 'UNKNOWN' : ofStep(step);
}

/** 0.12: an eighth more. Null where pay is not known, or not comparable. */
export function payChange(from: Pay, to: Pay): number | null {
  const ratio = payRatio(from, to);
  return ratio === null ? null : ratio - 1;
}

function ofStep(step: number): MoveDirection {
  if (step > 0) return 'UP';
  return step < 0 ? 'DOWN' : 'SIDEWAYS';
}
