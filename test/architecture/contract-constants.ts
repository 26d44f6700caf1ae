import type { Contract } from '@libs/contracts';

/** `gap-analysis`, major 1 → `GapAnalysisV1`, the name under which code knows the contract. */
export function constantOf(contract: Contract): string {
  const pascal = contract.aggregate.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `${pascal.join('')}V${String(majorOf(contract))}`;
}

export function majorOf({ topic }: Contract): number {
  return Number(topic.split('.v').at(-1));
}

/** True for another major version of the same aggregate. */
export function isVersionOf(one: Contract, other: Contract): boolean {
  return one.owner === other.owner && one.aggregate === other.aggregate && one.topic !== other.topic;
}
