import { BestList, type Scored } from './best-list';
import { gatesOf, type RoleGates } from './role-gates';
import { scoreIn, unmetIn, type RoleIndex } from './role-index';
import type { Profile } from './skill-rows';

/**
 * Finds the roles that suit a person best, exactly. Only roles whose rarest must-have the person holds are looked at,
 * and of those only the ones that have every must-have met are scored.
 */
export class RoleSearch {
  private readonly levels: Uint8Array;
  private readonly gates: RoleGates;

  constructor(private readonly index: RoleIndex) {
    this.levels = new Uint8Array(index.skills);
    this.gates = gatesOf(index);
  }

  /** The best `limit` by score down, id up; every must-have met, scores above 0. */
  find({ skills, levels }: Profile, limit: number): Scored[] {
    const best = new BestList(limit);
    skills.forEach((skill, i) => {
      this.levels[skill] = levels[i] ?? 0;
    });
    for (const skill of skills) this.offerBehind(skill, best);
    this.offerBehind(this.index.skills, best);
    for (const skill of skills) this.levels[skill] = 0;
    return best.toArray();
  }

  private offerBehind(gate: number, best: BestList): void {
    const end = this.gates.from[gate + 1] ?? 0;
    for (let at = this.gates.from[gate] ?? 0; at < end; at++) {
      const role = this.gates.role[at] ?? 0;
      if (unmetIn(this.index, role, this.levels, 0) === 0) best.offer(role, scoreIn(this.index, role, this.levels));
    }
  }
}
