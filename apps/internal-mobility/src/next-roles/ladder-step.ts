import type { Levelled } from './level-marks';

/** Same work, this many steps of level away: the next rung is where most people go; two rungs happen; down is rare. */
const NEXT_RUNG = 1;
const SAME_RUNG = 0.15;
const TWO_RUNGS = 0.55;
const FURTHER_UP = 0.2;
const DOWN = -0.35;

/**
 * What the level marks of two titles say, weighted by how much the titles name the same work (0 to 1): II → III of the
 * same work is 1, the same step between strangers nothing.
 */
export function ladderStep(from: Levelled, to: Levelled, sameWork: number): number {
  const step = to.level - from.level;
  return sameWork * sameWork * preferenceFor(step);
}

function preferenceFor(step: number): number {
  if (step < 0) return DOWN;
  if (step === 0) return SAME_RUNG;
  if (step <= 1) return NEXT_RUNG;
  if (step <= 2) return TWO_RUNGS;
  return FURTHER_UP;
}
