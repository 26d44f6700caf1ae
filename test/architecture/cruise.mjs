// Runs dependency-cruiser (an ES module, which jest cannot load) over the product and over each fixture, in one
// process. Prints { rules, product: { modules, violations }, fixtures: { <rule>: violations } }; a violation is a line
// "rule: from → to".
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const fixturesDir = join(here, 'fixtures');
const require = createRequire(import.meta.url);
const configFile = join(root, '.dependency-cruiser.cjs');

/** The rules as they are for this folder: some are made from the features it has. */
function configFor(baseDir) {
  process.chdir(baseDir);
  delete require.cache[configFile];
  return require(configFile);
}

async function violationsIn(baseDir, folders, aliases) {
  const { forbidden, options } = configFor(baseDir);
  const { enhancedResolveOptions, tsConfig, ...cruiseOptions } = options;
  const { output } = await cruise(
    folders,
    { ...cruiseOptions, ...(aliases && { tsConfig }), baseDir, validate: true, ruleSet: { forbidden } },
    enhancedResolveOptions,
    aliases && { tsConfig: extractTSConfig(tsConfig.fileName) },
  );
  return {
    modules: output.modules.map(({ source }) => source),
    violations: output.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
  };
}

const fixtures = {};
for (const name of readdirSync(fixturesDir)) {
  const baseDir = join(fixturesDir, name);
  const folders = readdirSync(baseDir, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const { violations } = await violationsIn(
    baseDir,
    folders.map((entry) => entry.name),
    false,
  );
  fixtures[name] = violations;
}
const product = await violationsIn(root, ['apps', 'libs', 'test'], true);

process.stdout.write(JSON.stringify({ rules: configFor(root).forbidden.map(({ name }) => name), product, fixtures }));
