import type { EmployeeV1 } from '@libs/contracts';
import type { Tx } from '@libs/database';
import type { LocalDate } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { policyFor, type PersonFacts, type PolicyInForce } from './answer';
import { ReimbursementPolicy } from './reimbursement-policy';

/** Answers which clauses hold for a person. */
@Injectable()
export class ReimbursementPoliciesReadModel {
  /** Null when no policy covers the person on that day. */
  async clausesFor(tx: Tx, person: PersonFacts, asOf: LocalDate): Promise<PolicyInForce | null> {
    const policies = await tx.find(ReimbursementPolicy);
    const exact = policies.map((policy) => ({
      id: policy.id,
      clauses: policy.exactClauses,
      validFrom: policy.validFrom,
      validTo: policy.validTo,
    }));
    const inForce = policyFor(exact, person, asOf);
    return inForce === null ? null : { ...inForce.clauses, validTo: inForce.validTo };
  }
}

/** What a policy asks of a person, from the primary job on that day. */
export function personFacts({ serviceDate, assignments }: EmployeeV1, asOf: LocalDate): PersonFacts {
  const today = assignments.filter(({ from, to }) => from <= asOf && (to === undefined || asOf <= to));
  const job = today.find(({ primary }) => primary) ?? today[0];
  return { serviceDate, legalEntity: job?.legalEntity ?? null, contract: job?.contract ?? null };
}
