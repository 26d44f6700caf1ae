import type { Tx } from '@libs/database';
import { DomainError, type Actor } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import type { AccessRole } from '../access-grants/access-grant';
import { AccessGrantsReadModel, type GrantInForce } from '../access-grants/access-grants.read-model';

/** Where a person stands, as far as a decision about them needs it. */
export interface PersonInTree {
  readonly id: string;
  readonly managerPath: readonly string[];
  /** Codes of the units that the person's jobs lie in now or later, those above included. */
  readonly units: readonly string[];
}

/** Everybody, or those whose jobs lie in or below these units. */
export type Counted = 'EVERYBODY' | readonly string[];

const SERVES_PEOPLE: ReadonlySet<AccessRole> = new Set(['HR_PARTNER', 'HR_ADMIN']);

/** @throws DomainError FORBIDDEN for anybody but the employer's HR system. */
export function requireIntegration(actor: Actor): void {
  if (actor.kind !== 'integration') throw DomainError.forbidden('Only the HR system may do this.');
}

/** What is computed for a person (fit, matches, gaps) is for that person alone. */
export function isSelf(actor: Actor, personId: string): boolean {
  return actor.kind === 'employee' && actor.employeeId === personId;
}

/**
 * HR facts of a person: the person, the managers above, HR partners of a unit above the person's jobs, HR administrators,
 * the HR system. Row-level security says the same.
 */
export function seesFactsOf(actor: Actor, grants: readonly GrantInForce[], person: PersonInTree): boolean {
  if (actor.kind !== 'employee') return actor.kind === 'integration';
  if (isSelf(actor, person.id) || person.managerPath.includes(actor.employeeId)) return true;
  return grants.some(
    ({ role, scopeUnit }) => SERVES_PEOPLE.has(role) && (scopeUnit === null || person.units.includes(scopeUnit)),
  );
}

/** Who may do and see what in internal-mobility, as far as it depends on access grants. */
@Injectable()
export class AccessPolicy {
  constructor(private readonly grants: AccessGrantsReadModel) {}

  /** The HR system, and HR administrators for the whole employer; by force only those, and never oneself. */
  async requireErases(tx: Tx, actor: Actor, force: boolean): Promise<void> {
    if (actor.kind === 'integration' && !force) return;
    const grants = actor.kind === 'employee' ? await this.grants.inForce(tx, actor.employeeId) : [];
    if (grants.some(({ role, scopeUnit }) => role === 'HR_ADMIN' && scopeUnit === null)) return;
    throw DomainError.forbidden(
      force
        ? 'Only an HR administrator may erase a person by force; the HR system may erase who has left, without it.'
        : 'Only the HR system or an HR administrator may erase a person.',
    );
  }

  /** Mobility administrators and the HR system manage openings and see drafts. */
  async managesOpenings(tx: Tx, actor: Actor): Promise<boolean> {
    if (actor.kind !== 'employee') return actor.kind === 'integration';
    return (await this.grants.inForce(tx, actor.employeeId)).some(({ role }) => role === 'MOBILITY_ADMIN');
  }

  /** Of whom figures tell a mobility administrator: of everybody, or of those whose jobs lie in or below some units; null: of nobody. */
  async countsPeopleOf(tx: Tx, actor: Actor): Promise<Counted | null> {
    if (actor.kind !== 'employee') return null;
    const grants = (await this.grants.inForce(tx, actor.employeeId)).filter(({ role }) => role === 'MOBILITY_ADMIN');
    if (grants.length === 0) return null;
    const units = grants.flatMap(({ scopeUnit }) => scopeUnit ?? []);
    return units.length < grants.length ? 'EVERYBODY' : units;
  }

  /** Mobility and HR administrators of the whole organisation may see what other requirements would change: all are counted. */
  async triesRequirements(tx: Tx, actor: Actor): Promise<boolean> {
    if (actor.kind !== 'employee') return false;
    const grants = await this.grants.inForce(tx, actor.employeeId);
    return grants.some(
      ({ role, scopeUnit }) => scopeUnit === null && (role === 'MOBILITY_ADMIN' || role === 'HR_ADMIN'),
    );
  }

  /** The HR system and HR administrators of the whole organisation can have data put right. */
  async seesDataHealth(tx: Tx, actor: Actor): Promise<boolean> {
    if (actor.kind !== 'employee') return actor.kind === 'integration';
    const grants = await this.grants.inForce(tx, actor.employeeId);
    return grants.some(({ role, scopeUnit }) => role === 'HR_ADMIN' && scopeUnit === null);
  }

  /** @throws DomainError FORBIDDEN. */
  async requireManagesOpenings(tx: Tx, actor: Actor): Promise<void> {
    if (!(await this.managesOpenings(tx, actor)))
      throw DomainError.forbidden('Only a mobility administrator may do this.');
  }
}
