import { ContractType } from '@libs/contracts';
import { SentDay, type CanonicalId } from '@libs/imports';
import { z } from 'zod';
import { ELIGIBILITY_CLAUSES, MOVING_STATUSES, WAIVER_ROLES, type EligibilityPolicyFacts } from './eligibility-policy';

const MONTHS_AT_MOST = 600;
const DAYS_AT_MOST = 3_650;

const Code = z.string().trim().min(1);
const Months = z.int().min(0).max(MONTHS_AT_MOST).nullish();
const Days = z.int().min(0).max(DAYS_AT_MOST).nullish();

export const EligibilityPolicyRowSchema = z.strictObject({
  externalId: Code,
  legalEntity: Code.nullish(),
  forContracts: z.array(ContractType).nullish(),
  monthsInRole: Months,
  monthsInRoleLateral: Months,
  monthsOfService: Months,
  contracts: z.array(ContractType).nullish(),
  statuses: z.array(z.enum(MOVING_STATUSES)).nullish(),
  fixedTermMonthsLeft: Months,
  postingWindowDays: Days,
  internalFirstDays: Days,
  placeAsked: z.boolean().nullish(),
  permitAsked: z.boolean().nullish(),
  waivable: z.array(z.enum(ELIGIBILITY_CLAUSES)).nullish(),
  waiverBy: z.enum(WAIVER_ROLES).nullish(),
  validFrom: SentDay.optional(),
  validTo: SentDay.nullish(),
});

/** One policy as HR states it. A field left out keeps what it was; null clears it. */
export type EligibilityPolicyRow = z.infer<typeof EligibilityPolicyRowSchema>;

/** What the row states, each list once and in one order. */
export function factsIn({ externalId, ...row }: EligibilityPolicyRow): EligibilityPolicyFacts {
  return {
    ...row,
    forContracts: listIn(row.forContracts),
    contracts: listIn(row.contracts),
    statuses: listIn(row.statuses),
    waivable: listIn(row.waivable),
    placeAsked: row.placeAsked === null ? false : row.placeAsked,
    permitAsked: row.permitAsked === null ? false : row.permitAsked,
  };
}

/** The row with its company under the name by which that was first known. */
export function canonicalEligibilityPolicy(row: EligibilityPolicyRow, canonicalId: CanonicalId): EligibilityPolicyRow {
  return row.legalEntity == null ? row : { ...row, legalEntity: canonicalId('legal-entities', row.legalEntity) };
}

function listIn<T extends string>(given: readonly T[] | null | undefined): readonly T[] | undefined {
  return given === undefined ? undefined : [...new Set(given)].sort();
}
