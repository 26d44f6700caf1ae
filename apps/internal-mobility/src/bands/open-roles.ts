import type { Tx } from '@libs/database';
import type { Facts } from '@libs/requirements';
import { Injectable } from '@nestjs/common';
import { askedRows } from '../match-index/asked-rows';
import { nearRoles } from '../match-index/near-roles';
import { indexRoles, type RoleIndex } from '../match-index/role-index';
import { SkillNumbers } from '../match-index/skill-numbers';
import type { OpenRole } from './band-rows';
import { OpenRolesProjection } from './open-roles.projection';
import { OpenRolesReadModel } from './open-roles.read-model';

/** One must-have that is missing and no more: beyond that nothing is stored of a pair. */
const MISSES = 1;
/** Only must-haves are looked at here, so that scores need no exact shares. */
const NO_UNITS = 1;

interface Held {
  readonly version: number;
  readonly roles: readonly OpenRole[];
  readonly numbers: SkillNumbers;
  readonly index: RoleIndex;
}

/**
 * The job roles with published openings, in memory: for a person those few are found by what they hold, instead of
 * reading and comparing all of them. `open_roles_version` rises with every change before anybody is marked for it; who
 * computes with an older one in memory reads them again first.
 */
@Injectable()
export class OpenRoles {
  private held: Held | null = null;

  constructor(
    private readonly stored: OpenRolesReadModel,
    private readonly versions: OpenRolesProjection,
  ) {}

  /** The open roles of which this person meets all skills that are must-haves but one at most. */
  async near(tx: Tx, levels: Facts['skills']): Promise<OpenRole[]> {
    const { roles, numbers, index } = await this.current(tx);
    const byNumber = new Uint8Array(numbers.size);
    for (const [skill, { level }] of Object.entries(levels)) {
      const number = numbers.find(skill);
      if (number !== undefined) byNumber[number] = level;
    }
    return nearRoles(index, byNumber, MISSES).flatMap((role) => roles[role] ?? []);
  }

  private async current(tx: Tx): Promise<Held> {
    const version = await this.versions.present(tx);
    if (this.held?.version === version) return this.held;
    const roles = await this.stored.all(tx);
    const numbers = new SkillNumbers();
    const rows = askedRows(roles.map(skillsAsked), numbers);
    this.held = { version, roles, numbers, index: indexRoles(rows, numbers.size, NO_UNITS) };
    return this.held;
  }
}

function skillsAsked({ requirements }: OpenRole) {
  return requirements
    .filter(({ kind }) => kind === 'SKILL')
    .map(({ subject, minimum, weight, mustHave }) => ({ skill: subject, level: minimum, weight, must: mustHave }));
}
