import type { Contract, VersionedState } from './contract';
import { ContractViolation } from './contract-violation';

/**
 * The state as a consumer reads it: checked, unknown fields stripped, so that an additive change never stops a reader.
 * @throws ContractViolation naming each field.
 */
export function consume<S extends VersionedState>(contract: Contract<S>, json: unknown): S {
  const result = contract.schema.safeParse(json);
  if (result.success) return result.data;
  throw new ContractViolation(
    contract.topic,
    result.error.issues.map((issue) => ({ field: issue.path.join('.') || '(state)', message: issue.message })),
  );
}
