import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** True while a process of this id exists (a zombie does not count). */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
  return !/^State:\s+Z/m.test(readOrEmpty(`/proc/${pid}/status`));
}

/** The command line of a process, or an empty text where the system does not tell. */
export function commandOf(pid) {
  return readOrEmpty(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim();
}

/** Sends `signal` and waits; after `withinMs` sends SIGKILL. */
export async function endProcess(pid, signal, withinMs) {
  for (const [each, patience] of [
    [signal, withinMs],
    ['SIGKILL', 2_000],
  ]) {
    if (!isAlive(pid)) return;
    try {
      process.kill(pid, each);
    } catch {
      return;
    }
    for (let waited = 0; waited < patience && isAlive(pid); waited += 20) await pause(20);
  }
}

function readOrEmpty(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
