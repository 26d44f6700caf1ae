import { ContractType, LocalDate } from '@libs/contracts';
import { z } from 'zod';

export const ReimbursementPolicyRow = z.strictObject({
  externalId: z.string(),
  legalEntity: z.string().trim().min(1).nullish(),
  contracts: z.array(ContractType).optional(),
  monthsOfService: z.int().optional(),
  percentage: z.int().optional(),
  cap: z.strictObject({ amount: z.string(), currency: z.string() }).nullish(),
  validFrom: LocalDate.optional(),
  validTo: LocalDate.nullish(),
});

/** One policy as HR states it. A field left out keeps what it was; null clears it. */
export type ReimbursementPolicyRow = z.infer<typeof ReimbursementPolicyRow>;
