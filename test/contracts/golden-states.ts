import { ALL_CONTRACTS, type Contract } from '@libs/contracts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A contract and the state that stands for it in `libs/contracts/golden`. */
export interface GoldenState {
  readonly contract: Contract;
  readonly state: Readonly<Record<string, unknown>>;
}

export const goldenStates: readonly GoldenState[] = ALL_CONTRACTS.map((contract) => {
  const file = join(process.cwd(), 'libs/contracts/golden', `${contract.topic}.json`);
  return { contract, state: JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown> };
});
