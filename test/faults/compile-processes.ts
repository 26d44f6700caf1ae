import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Compiles the suite's processes beside the product's build, where no image will ever find them. */
export function compileProcesses(): void {
  const swc = join(process.cwd(), 'node_modules/@swc/cli/bin/swc.js');
  const out = 'node_modules/.cache/cairn/faults';
  const ignore = '**/*.spec.ts,**/*.int-spec.ts,apps/**,libs/testing/src/{global,service,test}-*.ts';
  const { status, stderr } = spawnSync(
    process.execPath,
    [swc, 'libs', 'test/faults', '-d', out, '--ignore', ignore, '--quiet'],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`The processes of the suite do not compile:\n${stderr}`);
}
