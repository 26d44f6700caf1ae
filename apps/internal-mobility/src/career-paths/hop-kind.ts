import type { MoveDirection } from '../suggested-roles/move-direction';

export type HopKind = 'PROMOTION' | 'LATERAL' | 'DOWNSHIFT' | 'RETURN' | 'UNKNOWN';

const KINDS: Readonly<Record<MoveDirection, HopKind>> = {
  UP: 'PROMOTION',
  SIDEWAYS: 'LATERAL',
  DOWN: 'DOWNSHIFT',
  UNKNOWN: 'UNKNOWN',
};

/** What a step is for somebody: a job that they held before is a return, whichever way it goes. */
export function hopKind(direction: MoveDirection, jobRoleId: string, heldBefore: ReadonlySet<string>): HopKind {
  return heldBefore.has(jobRoleId) ? 'RETURN' : KINDS[direction];
}
