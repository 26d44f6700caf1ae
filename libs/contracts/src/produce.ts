import type { Contract, VersionedState } from './contract';
import { ContractViolation, type Violation } from './contract-violation';
import { consume } from './consume';

/**
 * The state as it goes on the wire. Strict: a field that the contract does not name is refused at any depth.
 * @throws ContractViolation naming each field.
 */
export function produce<S extends VersionedState>(contract: Contract<S>, state: unknown): S {
  const parsed = consume(contract, state);
  const unknown = unknownFields(state, parsed, '');
  if (unknown.length > 0) throw new ContractViolation(contract.topic, unknown);
  return parsed;
}

function unknownFields(given: unknown, parsed: unknown, path: string): Violation[] {
  if (Array.isArray(given) && Array.isArray(parsed)) {
    return given.flatMap((item, index) => unknownFields(item, parsed[index], `${path}[${String(index)}]`));
  }
  if (!isRecord(given) || !isRecord(parsed)) return [];
  return Object.entries(given).flatMap(([key, value]) => {
    const field = path === '' ? key : `${path}.${key}`;
    if (value === undefined) return [];
    if (!Object.hasOwn(parsed, key)) return [{ field, message: 'is not part of the contract' }];
    return unknownFields(value, parsed[key], field);
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
