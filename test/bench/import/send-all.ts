import { setTimeout as pause } from 'node:timers/promises';
import type { Mobility } from './mobility';

const ROWS_A_PART = 5_000;
const ASK_AGAIN_MS = 100;
const COUNTS = '{ id status created updated unchanged refused held missing }';

/** An import's report: its status and counts. */
export interface Run {
  readonly id: string;
  readonly status: string;
  readonly [count: string]: number | string;
}

export interface Sent {
  readonly run: Run;
  /** Milliseconds from the first call to the last part kept. */
  readonly staged: number;
  /** Milliseconds from then on until all is judged and applied. */
  readonly finished: number;
}

/** Sends all there are of a kind by the import protocol. */
export async function sendAll(mobility: Mobility, kind: string, rows: readonly object[]): Promise<Sent> {
  const since = performance.now();
  const begin = { kind, mode: 'APPLY', complete: true };
  const { id: importId } = await mobility.mutate<Run>('beginMobilityImport', 'BeginImportInput', begin, COUNTS);
  let parts = 0;
  for (let from = 0; from < rows.length; from += ROWS_A_PART) {
    parts += 1;
    const input = { importId, part: parts, rows: rows.slice(from, from + ROWS_A_PART) };
    await mobility.mutate('addMobilityImportRows', 'AddImportRowsInput', input, '{ id }');
  }
  const staged = performance.now() - since;
  const input = { importId, parts };
  let run = await mobility.mutate<Run>('finishMobilityImport', 'FinishImportInput', input, COUNTS);
  // The service answers before a long import is through.
  while (run.status === 'APPLYING') {
    await pause(ASK_AGAIN_MS);
    run = await mobility.report<Run>(importId, COUNTS);
  }
  return { run, staged, finished: performance.now() - since - staged };
}
