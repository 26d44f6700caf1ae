// `npm run quality`: how good the matching is, as a table and, in the last line, as JSON (test/quality).
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bootstrap, ROOT } from './bootstrap.mjs';
import { endWith } from './say.mjs';

/** Beside the product's build, where no image will ever find it. */
const OUT = join(ROOT, 'node_modules/.cache/cairn/quality');
const ROOMS = [
  'apps/internal-mobility',
  'apps/learning-catalog',
  'libs/requirements',
  'libs/testing',
  'libs/wording',
  'test/bench',
  'test/e2e',
  'test/quality',
];

try {
  if (await bootstrap(fileURLToPath(import.meta.url), process.argv.slice(2))) {
    compile();
    const { runQuality } = createRequire(import.meta.url)(join(OUT, 'test/quality/run-quality.js'));
    process.exitCode = runQuality() ? 0 : 1;
  }
} catch (error) {
  endWith(error);
}

function compile() {
  rmSync(OUT, { recursive: true, force: true });
  const swc = join(ROOT, 'node_modules/@swc/cli/bin/swc.js');
  const ignore = '**/*.spec.ts,**/*.int-spec.ts,**/*.e2e-spec.ts,**/{global,start,stop}-*.ts';
  const { status, stderr } = spawnSync(process.execPath, [swc, ...ROOMS, '-d', OUT, '--ignore', ignore, '--quiet'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The checks do not compile:\n${stderr}`);
}
