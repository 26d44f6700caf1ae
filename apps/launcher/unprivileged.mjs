import { spawnSync } from 'node:child_process';
import { chownSync, mkdirSync } from 'node:fs';

const NOBODY = 65_534;

/**
 * PostgreSQL refuses to run as root. For root this gives the command as `nobody`, with the one right to walk through
 * folders that only root may enter (a clone below a private folder); for everybody else the command as it is.
 */
export function unprivileged(command, args) {
  if (process.getuid?.() !== 0) return { command, args, options: {} };
  const walk = [
    '--reuid',
    String(NOBODY),
    '--regid',
    String(NOBODY),
    '--clear-groups',
    '--inh-caps',
    '+dac_read_search',
    '--ambient-caps',
    '+dac_read_search',
  ];
  if (spawnSync('setpriv', [...walk, 'true']).status === 0) {
    return { command: 'setpriv', args: [...walk, command, ...args], options: {} };
  }
  return { command, args, options: { uid: NOBODY, gid: NOBODY } };
}

/** Makes a folder that the unprivileged user owns. */
export function ownedFolder(folder) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (process.getuid?.() === 0) chownSync(folder, NOBODY, NOBODY);
}
