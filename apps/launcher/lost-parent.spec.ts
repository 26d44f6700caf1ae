import { spawn } from 'node:child_process';
import { once } from 'node:events';

const WATCHER = `import { onLostParent } from './apps/launcher/lost-parent.mjs';
  const staying = setInterval(() => undefined, 1_000);
  onLostParent(() => { console.log('lost'); clearInterval(staying); });
  console.log('watching');`;

describe('what npm started', () => {
  it('notices that npm and its shell are gone', async () => {
    const shell = spawn(
      'sh',
      ['-c', 'npm_lifecycle_event=start "$0" --input-type=module -e "$1"; true', process.execPath, WATCHER],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    shell.stdout.setEncoding('utf8');
    let said = '';
    shell.stdout.on('data', (text: string) => {
      said += text;
      if (text.includes('watching')) shell.kill('SIGTERM');
    });
    // Closed by the last that holds it: the watcher, which ends once it has noticed.
    await once(shell.stdout, 'close');
    expect(said).toBe('watching\nlost\n');
  });
});
