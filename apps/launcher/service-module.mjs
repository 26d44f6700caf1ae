// The root module of a service as its build has it, configured to be looked at: nothing in it contacts anything.
import 'reflect-metadata';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from './bootstrap.mjs';

const require = createRequire(import.meta.url);

/** Shapes are all that matters: nothing is contacted by a process of role `api` until somebody asks. */
const settings = {
  DATABASE_URL: 'postgres://nobody@localhost/none',
  DATABASE_DIRECT_URL: 'postgres://nobody@localhost/none',
  KAFKA_BROKERS: ['localhost:1'],
  PORT: 1,
  LOG_LEVEL: 'error',
  PROCESS_ROLES: ['api'],
  ID_NAMESPACE: '00000000-0000-4000-8000-000000000000',
  INTERNAL_TOKEN_PUBLIC_KEYS: { keys: [{}] },
  CAIRN_ENV: 'development',
};

export function serviceModule(service) {
  const exported = require(join(ROOT, `dist/apps/${service}/src/${service}.module.js`));
  const module = Object.values(exported).find((each) => typeof each?.forRoot === 'function');
  return module.forRoot(settings);
}
