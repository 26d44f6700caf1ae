// `npm run schema`: writes every service's schema, the supergraph, the registered operations and the document of all
// events. With `--check` it writes nothing and names what is not up to date. A contract that takes back what it has
// promised is refused either way.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bootstrap, build, ROOT } from './bootstrap.mjs';
import { SERVICES } from './data-folder.mjs';
import { endWith, Refusal, say } from './say.mjs';

try {
  if (await bootstrap(fileURLToPath(import.meta.url), process.argv.slice(2))) {
    await build();
    await run(process.argv.includes('--check'));
  }
} catch (error) {
  endWith(error);
}

async function run(check) {
  const schemas = SERVICES.map((service) => ({ name: service, typeDefs: printed('print-schema.mjs', service) }));
  const files = new Map(schemas.map(({ name, typeDefs }) => [`apps/${name}/schema.graphql`, typeDefs]));
  files.set('apps/gateway/supergraph.graphql', await composed(schemas));
  files.set('apps/gateway/operations.json', registeredOperations());
  files.set('libs/contracts/asyncapi.json', printed('print-async-api.mjs'));
  const stale = [...files].filter(
    ([file, text]) => !existsSync(join(ROOT, file)) || readFileSync(join(ROOT, file), 'utf8') !== text,
  );
  if (check && stale.length > 0)
    throw new Refusal(`Not up to date: ${stale.map(([file]) => file).join(', ')}. Run npm run schema and commit.`);
  for (const [file, text] of stale) {
    writeFileSync(join(ROOT, file), text);
    say(`wrote ${file}`);
  }
}

function printed(script, ...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'apps/launcher', script), ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Refusal(`${[script, ...args].join(' ')} failed:\n${stderr}`);
  return stdout;
}

async function composed(schemas) {
  const { composeServices } = await import('@theguild/federation-composition');
  const { parse } = await import('graphql');
  // Addresses are given at run time; this one can never be called by mistake.
  const services = schemas.map(({ name, typeDefs }) => ({
    name,
    url: `http://${name}.invalid/graphql`,
    typeDefs: parse(typeDefs),
  }));
  const { supergraphSdl, errors } = composeServices(services);
  if (!supergraphSdl)
    throw new Refusal(`The schemas do not compose:\n${errors.map(({ message }) => `  ${message}`).join('\n')}`);
  return `${supergraphSdl}\n`;
}

/** The screens' queries: `.graphql` files beside the feature that leads them, by the hash of their text. */
function registeredOperations() {
  const operations = SERVICES.flatMap((service) => {
    const source = join(ROOT, `apps/${service}/src`);
    return readdirSync(source, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.name.endsWith('.graphql'))
      .map((entry) => join(entry.parentPath, entry.name));
  });
  const texts = operations
    .map((file) => [relative(ROOT, file), readFileSync(file, 'utf8')])
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const entries = texts.map(([, text]) => [`sha256:${createHash('sha256').update(text).digest('hex')}`, text]);
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}
