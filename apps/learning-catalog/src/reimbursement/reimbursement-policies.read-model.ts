import type { Tx } from '@libs/database';
import type { LocalDate } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import type { PolicyClauses } from './policy-clauses';
import { policyFor } from './policy-for';
import { ReimbursementPolicy } from './reimbursement-policy';

/** The clauses of a policy in force, and which version of which policy they are. */
export interface FoundPolicy extends PolicyClauses {
  readonly id: string;
  readonly version: number;
  readonly validTo: LocalDate | null;
}

/** Answers which clauses hold for a person. */
@Injectable()
export class ReimbursementPoliciesReadModel {
  /** Null when no policy covers the person on that day. */
  async clausesFor(
    tx: Tx,
    person: { readonly legalEntity: string | null; readonly country: string | null },
    asOf: LocalDate,
  ): Promise<FoundPolicy | null> {
    const policies = await tx.find(ReimbursementPolicy);
    const exact = policies.map(({ id, version, exactClauses, validFrom, validTo }) => {
      return { id, version, clauses: exactClauses, validFrom, validTo };
    });
    const inForce = policyFor(exact, person, asOf);
    if (inForce === null) return null;
    const { id, version, clauses, validTo } = inForce;
    return { ...clauses, id, version, validTo };
  }
}
