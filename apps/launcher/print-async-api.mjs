// Prints the AsyncAPI document of all events. Refuses when it would take back what the committed one promises.
// Needs the build, no database, no broker, no port.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { format } from 'prettier';
import { ROOT } from './bootstrap.mjs';
import { SERVICES } from './data-folder.mjs';
import { serviceModule } from './service-module.mjs';

const require = createRequire(import.meta.url);
const { ALL_CONTRACTS, asyncApi, brokenPromises } = require(join(ROOT, 'dist/libs/contracts/src/index.js'));
const { subscriptionsOf } = require(join(ROOT, 'dist/libs/messaging/src/index.js'));

const GOLDEN = join(ROOT, 'libs/contracts/golden');
const COMMITTED = join(ROOT, 'libs/contracts/asyncapi.json');

const subscriptions = SERVICES.flatMap((service) => subscriptionsOf(serviceModule(service)));
const document = asyncApi(ALL_CONTRACTS, goldenExamples(), subscriptions);
const released = existsSync(COMMITTED) ? JSON.parse(readFileSync(COMMITTED, 'utf8')) : document;
const broken = brokenPromises(released, document);
if (broken.length > 0) {
  const list = broken.map((each) => `  ${each}`).join('\n');
  process.stderr.write(`This is a breaking change: make a .v2 (libs/contracts/README.md)\n${list}\n`);
  process.exitCode = 1;
} else {
  process.stdout.write(await format(JSON.stringify(document), { parser: 'json', printWidth: 120 }));
}

/** `assessment.skill.v1.json` is the first state of its topic, `assessment.skill.v1.retired.json` its state `retired`. */
function goldenExamples() {
  const topics = ALL_CONTRACTS.map(({ topic }) => topic);
  return readdirSync(GOLDEN)
    .sort()
    .map((file) => {
      const topic = topics.find((each) => file.startsWith(`${each}.`)) ?? '';
      const name = file.slice(topic.length + 1, -'.json'.length) || 'first';
      return { topic, name, state: JSON.parse(readFileSync(join(GOLDEN, file), 'utf8')) };
    });
}
