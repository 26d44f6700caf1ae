import { ContractType, LocalizedText } from '@libs/contracts';
import { SentDay, type CanonicalId } from '@libs/imports';
import { z } from 'zod';

const MoneyCell = z.strictObject({ amount: z.string(), currency: z.string() });
const CostCell = z.strictObject({ percentage: z.int().nullish(), cap: MoneyCell.nullish() }).nullish();
const Status = z.enum(['PRE_HIRE', 'ACTIVE', 'ON_LEAVE', 'NOTICE', 'LEFT']);
const Text = z.string().trim().min(1);

/** The clauses as a row has them; all but the first three may be cleared. */
const ClauseCells = z.strictObject({
  contracts: z.array(ContractType).optional(),
  monthsOfService: z.int().optional(),
  percentage: z.int().optional(),
  legalEntity: Text.nullish(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'must be an ISO 3166 code of two letters')
    .nullish(),
  minimumWeeklyHours: z.number().min(0).max(80).nullish(),
  minimumFte: z.number().min(0).max(1).nullish(),
  serviceCountedAt: z.enum(['ASKING', 'START']).nullish(),
  statusesAtStart: z.array(Status).min(1).nullish(),
  statusesAtPayment: z.array(Status).min(1).nullish(),
  purpose: z.enum(['CURRENT_JOB', 'ROLE_HERE', 'ANY']).nullish(),
  providers: z.array(Text).min(1).nullish(),
  mandatoryInFull: z.boolean().nullish(),
  costs: z
    .strictObject({ tuition: CostCell, fees: CostCell, books: CostCell, supplies: CostCell, exam: CostCell })
    .nullish(),
  results: z.array(z.strictObject({ result: Text, percentage: z.int() })).nullish(),
  cap: MoneyCell.nullish(),
  yearCap: MoneyCell.nullish(),
  lifetimeCap: MoneyCell.nullish(),
  yearStart: z.string().nullish(),
  countedBy: z.enum(['COURSE_END', 'PAYMENT', 'EXPENSE']).nullish(),
  otherAid: z.enum(['DEDUCTED', 'IGNORED']).nullish(),
  askFromDaysBefore: z.int().nullish(),
  askUntilDaysBefore: z.int().nullish(),
  daysToDecide: z.int().nullish(),
  daysToProve: z.int().nullish(),
  daysToPay: z.int().nullish(),
  payment: z.enum(['REIMBURSE', 'DIRECT_BILL', 'ADVANCE']).nullish(),
  paidHours: z.int().nullish(),
  leaveDays: z.int().nullish(),
  repayMonths: z.int().nullish(),
  repayCurve: z.enum(['LINEAR', 'WHOLE']).nullish(),
  taxNote: LocalizedText.nullish(),
  howToAsk: LocalizedText.nullish(),
  document: z.url().nullish(),
  contact: Text.nullish(),
});
export type ClauseCells = z.infer<typeof ClauseCells>;

export const ReimbursementPolicyRow = ClauseCells.extend({
  externalId: z.string(),
  validFrom: SentDay.optional(),
  validTo: SentDay.nullish(),
});

/** One policy as HR states it. A field left out keeps what it was; null clears it. */
export type ReimbursementPolicyRow = z.infer<typeof ReimbursementPolicyRow>;

/** The row with its legal entity and its providers under their canonical ids. */
export function canonicalPolicy(row: ReimbursementPolicyRow, canonicalId: CanonicalId): ReimbursementPolicyRow {
  const { legalEntity, providers } = row;
  return {
    ...row,
    ...(legalEntity != null && { legalEntity: canonicalId('legal-entities', legalEntity) }),
    ...(providers != null && { providers: providers.map((each) => canonicalId('providers', each)) }),
  };
}
