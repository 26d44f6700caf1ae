import type { PastMove } from './role-sheet';

/** Roles that resemble each other less than this teach each other nothing. */
const RESEMBLES = 0.3;
const FEW = 2;

/** Moves that happened, added up over all periods, by role id. */
export class PastMoves {
  readonly total: number;
  private readonly outOf = new Map<string, Map<string, number>>();
  private readonly into = new Map<string, number>();

  constructor(readonly moves: readonly PastMove[]) {
    for (const { fromRole, toRole, count } of moves) {
      const targets = this.outOf.get(fromRole) ?? new Map<string, number>();
      targets.set(toRole, (targets.get(toRole) ?? 0) + count);
      this.outOf.set(fromRole, targets);
      this.into.set(toRole, (this.into.get(toRole) ?? 0) + count);
    }
    this.total = moves.reduce((sum, { count }) => sum + count, 0);
  }

  /** How many went from the one role to the other. */
  between(fromRole: string, toRole: string): number {
    return this.outOf.get(fromRole)?.get(toRole) ?? 0;
  }

  /** How many went to a role, those from one role left out: what others do is news, what it did itself is not. */
  intoExcept(toRole: string, fromRole: string): number {
    return (this.into.get(toRole) ?? 0) - this.between(fromRole, toRole);
  }

  /**
   * Where people of similar roles went: for each target the share of their moves, by likeness. `likeness` is 0 to 1;
   * the role itself is left out.
   */
  ofSimilarRoles(fromRole: string, likeness: (role: string) => number): ReadonlyMap<string, number> {
    const shares = new Map<string, number>();
    let all = 0;
    for (const [role, targets] of this.outOf) {
      const like = role === fromRole ? 0 : likeness(role);
      if (like < RESEMBLES) continue;
      let moves = 0;
      for (const count of targets.values()) moves += count;
      all += like * like;
      for (const [target, count] of targets) {
        shares.set(target, (shares.get(target) ?? 0) + (like * like * count) / (moves + FEW));
      }
    }
    for (const [target, share] of shares) shares.set(target, share / all);
    return shares;
  }
}
