// Prints the federated schema of one service: `node print-schema.mjs <service>`. One process each, since decorators
// register their types globally. Needs the build, no database, no broker, no port.
import 'reflect-metadata';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from './bootstrap.mjs';

const require = createRequire(import.meta.url);
const { printSubgraphSchema } = require('@apollo/subgraph');
const { GraphQLSchemaHost } = require('@nestjs/graphql');
const { FastifyAdapter } = require('@nestjs/platform-fastify');
const { Test } = require('@nestjs/testing');
const { ApiDatabase, WorkerDatabase } = require(join(ROOT, 'dist/libs/database/src/index.js'));

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

const [service] = process.argv.slice(2);
const exported = require(join(ROOT, `dist/apps/${service}/src/${service}.module.js`));
const module = Object.values(exported).find((each) => typeof each?.forRoot === 'function');
const nothing = { onApplicationShutdown: () => undefined };
const testing = await Test.createTestingModule({ imports: [module.forRoot(settings)] })
  .overrideProvider(ApiDatabase)
  .useValue(nothing)
  .overrideProvider(WorkerDatabase)
  .useValue(nothing)
  .compile();
const app = testing.createNestApplication(new FastifyAdapter(), { logger: false });
await app.init();
process.stdout.write(`${printSubgraphSchema(app.get(GraphQLSchemaHost).schema)}\n`);
await app.close();
