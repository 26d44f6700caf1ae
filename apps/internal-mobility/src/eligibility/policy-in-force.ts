import type { ContractType } from '@libs/contracts';
import type { LocalDate } from '@libs/platform';
import type { EligibilityClauses } from './eligibility-policy';

/** A version of a policy as answers are given by. */
export interface PolicyVersion {
  readonly id: string;
  readonly version: number;
  readonly externalId: string;
  readonly clauses: EligibilityClauses;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

/** For whom a policy is looked for: the company, by its code, and the contract of the job that is held. */
export interface PolicyQuestion {
  readonly legalEntity: string | null;
  readonly contract: ContractType;
  readonly asOf: LocalDate;
}

/**
 * The one policy that counts, or null when none does. One for the company goes before one for all, then one that names
 * the contract, then the younger one, then the order of external ids.
 */
export function policyInForce(policies: readonly PolicyVersion[], question: PolicyQuestion): PolicyVersion | null {
  const [first] = policies.filter((policy) => isFor(policy, question)).sort(nearerFirst);
  return first ?? null;
}

function isFor(
  { clauses, validFrom, validTo }: PolicyVersion,
  { legalEntity, contract, asOf }: PolicyQuestion,
): boolean {
  const isOfCompany = clauses.legalEntity === null || clauses.legalEntity === legalEntity;
  const isOfContract = clauses.forContracts.length === 0 || clauses.forContracts.includes(contract);
  return isOfCompany && isOfContract && validFrom <= asOf && (validTo === null || asOf <= validTo);
}

function nearerFirst(a: PolicyVersion, b: PolicyVersion): number {
  const nearness = nearnessOf(b) - nearnessOf(a);
  if (nearness !== 0) return nearness;
  if (a.validFrom !== b.validFrom) return a.validFrom > b.validFrom ? -1 : 1;
  return a.externalId < b.externalId ? -1 : 1;
}

function nearnessOf({ clauses }: PolicyVersion): number {
  return (clauses.legalEntity === null ? 0 : 2) + (clauses.forContracts.length === 0 ? 0 : 1);
}
