import { execFileSync, spawnSync } from 'node:child_process';
import { runningCairn } from './running-cairn';

export interface ImportOutcome {
  readonly exit: number | null;
  readonly said: string;
}

/** Types `npm run import -- …` beside the running Cairn; with a token, as its owner. */
export function runImport(args: readonly string[], token?: string): ImportOutcome {
  const { environment } = runningCairn();
  const { status, stdout, stderr } = spawnSync(process.execPath, ['apps/launcher/import.mjs', ...args], {
    env: token === undefined ? environment : { ...environment, CAIRN_TOKEN: token },
    encoding: 'utf8',
  });
  return { exit: status, said: stdout + stderr };
}

/** What `npm run -s token -- <name>` prints. */
export function tokenOf(name: string): string {
  const { environment } = runningCairn();
  return execFileSync(process.execPath, ['apps/launcher/token.mjs', name], {
    env: environment,
    encoding: 'utf8',
  }).trim();
}
