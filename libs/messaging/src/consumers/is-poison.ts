import { ContractViolation } from '@libs/contracts';
import { DomainError } from '@libs/platform';

/** True for a failure that trying again cannot change. */
export function isPoison(error: unknown): boolean {
  return error instanceof DomainError || error instanceof ContractViolation;
}
