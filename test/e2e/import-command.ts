import { spawnSync } from 'node:child_process';
import { runningCairn } from './running-cairn';

export interface ImportOutcome {
  readonly exit: number | null;
  readonly said: string;
}

/** Types `npm run import -- …` beside the running Cairn. */
export function runImport(args: readonly string[]): ImportOutcome {
  const { environment } = runningCairn();
  const { status, stdout, stderr } = spawnSync(process.execPath, ['apps/launcher/import.mjs', ...args], {
    env: environment,
    encoding: 'utf8',
  });
  return { exit: status, said: stdout + stderr };
}
