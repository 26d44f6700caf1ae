import { spawnSync } from 'node:child_process';
import { hasKafkaJars } from './kafka.mjs';
import { Refusal } from './say.mjs';

const JAVA_AT_LEAST = 17;
const WAYS_ON =
  'Three ways on: install it; or point KAFKA_BROKERS to a running broker; or `docker compose up -d`, then `npm start` with the addresses that docker-compose.yml names.';

/** Checks what a person must have installed, before anything slow begins. @throws Refusal in one line. */
export function checkNeeds() {
  if (process.env.KAFKA_BROKERS) return;
  const java = javaVersion();
  if (java === undefined)
    throw new Refusal(`Java ${JAVA_AT_LEAST} or newer is missing (the Kafka broker needs it). ${WAYS_ON}`);
  if (java < JAVA_AT_LEAST) throw new Refusal(`Java ${JAVA_AT_LEAST} or newer is needed, this is ${java}. ${WAYS_ON}`);
  const maven = process.platform === 'win32' ? 'mvn.cmd' : 'mvn';
  if (!hasKafkaJars() && spawnSync(maven, ['-v']).status !== 0) {
    throw new Refusal(`Maven is missing (it fetches the Kafka broker once). ${WAYS_ON}`);
  }
}

function javaVersion() {
  const { status, stderr } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  const version = /version "(?:1\.)?(\d+)/.exec(stderr ?? '')?.[1];
  return status === 0 && version !== undefined ? Number(version) : undefined;
}
