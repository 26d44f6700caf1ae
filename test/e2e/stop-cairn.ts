import { rmSync } from 'node:fs';

/** Ends Cairn as Ctrl-C does, waits for it, and removes its data. */
export default async function stopCairn(): Promise<void> {
  const running = globalThis.cairnUnderTest;
  if (running === undefined) return;
  const { child, dataDir } = running;
  if (child.exitCode === null) {
    const ended = new Promise((exited) => child.once('exit', exited));
    child.kill('SIGINT');
    await ended;
  }
  rmSync(dataDir, { recursive: true, force: true });
}
