import { ALL_CONTRACTS, type Contract, type GoldenExample } from '@libs/contracts';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A contract and one state that stands for it in `libs/contracts/golden`, as `file`. */
export interface GoldenState {
  readonly contract: Contract;
  readonly file: string;
  readonly state: Readonly<Record<string, unknown>>;
}

const FOLDER = join(process.cwd(), 'libs/contracts/golden');

export const goldenStates: readonly GoldenState[] = goldenStatesOf(ALL_CONTRACTS, readdirSync(FOLDER));

/** The same, as the document of all events shows them. */
export const goldenExamples: readonly GoldenExample[] = goldenStates.map(({ contract: { topic }, file, state }) => ({
  topic,
  name: file.slice(topic.length + 1, -'.json'.length) || 'first',
  state,
}));

/**
 * Every file by the contract it stands for: `<topic>.json`, and beside it `<topic>.<what it shows>.json`.
 * @throws Error naming the contract without its first file, or the file without a contract, and what to do.
 */
export function goldenStatesOf(contracts: readonly Contract[], files: readonly string[]): readonly GoldenState[] {
  for (const { topic } of contracts) {
    if (!files.includes(`${topic}.json`))
      throw new Error(`${topic} has no golden state: add libs/contracts/golden/${topic}.json`);
  }
  return [...files].sort().map((file) => {
    const contract = contracts.find(({ topic }) => file.startsWith(`${topic}.`));
    if (contract === undefined) throw new Error(`${file} stands for no contract: it goes when its contract goes`);
    return { contract, file, state: JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Record<string, unknown> };
  });
}
