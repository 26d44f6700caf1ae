import type { Tx } from '@libs/database';
import { DomainError, type Actor } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { AccessGrantsReadModel } from '../access-grants/access-grants.read-model';

/** Where a person stands, as far as a decision about them needs it. */
export interface PersonInTree {
  readonly id: string;
  readonly managerPath: readonly string[];
}

/** @throws DomainError FORBIDDEN for anybody but the employer's HR system. */
export function requireIntegration(actor: Actor): void {
  if (actor.kind !== 'integration') throw DomainError.forbidden('Only the HR system may do this.');
}

/** What is computed for a person (fit, matches, gaps) is for that person alone. */
export function isSelf(actor: Actor, personId: string): boolean {
  return actor.kind === 'employee' && actor.employeeId === personId;
}

/** HR facts of a person: the person, the managers above, the HR system. Row-level security says the same. */
export function seesFactsOf(actor: Actor, person: PersonInTree): boolean {
  if (actor.kind === 'integration') return true;
  return isSelf(actor, person.id) || (actor.kind === 'employee' && person.managerPath.includes(actor.employeeId));
}

/** Who may do and see what in internal-mobility, as far as it depends on access grants. */
@Injectable()
export class AccessPolicy {
  constructor(private readonly grants: AccessGrantsReadModel) {}

  /** Mobility administrators and the HR system manage openings and see drafts. */
  async managesOpenings(tx: Tx, actor: Actor): Promise<boolean> {
    if (actor.kind !== 'employee') return actor.kind === 'integration';
    return (await this.grants.rolesOf(tx, actor.employeeId)).includes('MOBILITY_ADMIN');
  }

  /** @throws DomainError FORBIDDEN. */
  async requireManagesOpenings(tx: Tx, actor: Actor): Promise<void> {
    if (!(await this.managesOpenings(tx, actor)))
      throw DomainError.forbidden('Only a mobility administrator may do this.');
  }
}
