import { payChange } from '../suggested-roles/move-direction';
import type { RoleSheet } from '../next-roles/role-sheet';
import type { RoleEdge } from './role-edges';

/** What somebody wants of the way to a goal. */
export interface PathWishes {
  /** Steps down are allowed. */
  readonly down: boolean;
  /** No job on the way pays less than the one held now; where pay is not known it is not said to be less. */
  readonly payNotBelowNow: boolean;
  /** Codes of units, those below them among these; every job on the way exists in one of them. Empty: anywhere. */
  readonly units: readonly string[];
  /** Job roles that the person does not want. */
  readonly unwanted: ReadonlySet<string>;
}

/** Whether a step agrees with the wishes. `now`: the job held at present. */
export function isWished({ ranked }: RoleEdge, now: RoleSheet, wishes: PathWishes): boolean {
  const { to } = ranked.move;
  if (ranked.direction === 'DOWN' && !wishes.down) return false;
  if (wishes.payNotBelowNow && (payChange(now, to) ?? 0) < 0) return false;
  if (wishes.units.length > 0 && !wishes.units.some((unit) => to.units.has(unit))) return false;
  return !wishes.unwanted.has(to.role);
}
