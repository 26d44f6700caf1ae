import { AccessGrants } from '@libs/auth';
import type { Tx } from '@libs/database';
import { DomainError, type Actor } from '@libs/platform';
import { Injectable } from '@nestjs/common';

/** Who may change what in learning-catalog. Gaps are guarded by row-level security: they are for the person alone. */
@Injectable()
export class AccessPolicy {
  constructor(private readonly grants: AccessGrants) {}

  /** Learning administrators and the HR system keep courses and policies. @throws DomainError FORBIDDEN. */
  async requireKeepsCatalogue(tx: Tx, actor: Actor): Promise<void> {
    if (actor.kind === 'integration' || (await this.administersLearning(tx, actor))) return;
    throw DomainError.forbidden('Only a learning administrator may do this.');
  }

  /** What needs a person's judgement is for people. @throws DomainError FORBIDDEN. */
  async requireAdministersLearning(tx: Tx, actor: Actor): Promise<void> {
    if (!(await this.administersLearning(tx, actor)))
      throw DomainError.forbidden('Only a learning administrator may do this.');
  }

  /** A person with the grant; for whom, row-level security knows. */
  async administersLearning(tx: Tx, actor: Actor): Promise<boolean> {
    return actor.kind === 'employee' && (await this.grants.rolesOf(tx, actor.employeeId)).includes('LEARNING_ADMIN');
  }
}

/** Requests and what is left of an allowance are for the person alone; row-level security says the same. */
export function isSelf(actor: Actor, employeeId: string): boolean {
  return actor.kind === 'employee' && actor.employeeId === employeeId;
}

/** The employee who acts. @throws DomainError FORBIDDEN for anybody who is no employee. */
export function requireEmployee(actor: Actor): string {
  if (actor.kind === 'employee') return actor.employeeId;
  throw DomainError.forbidden('Only an employee may do this, for themselves.');
}

/** @throws DomainError FORBIDDEN for anybody but the employer's HR system. */
export function requireIntegration(actor: Actor): void {
  if (actor.kind !== 'integration') throw DomainError.forbidden('Only the HR system may do this.');
}
