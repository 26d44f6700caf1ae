// Prints the federated schema of one service: `node print-schema.mjs <service>`. One process each, since decorators
// register their types globally. Needs the build, no database, no broker, no port.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from './bootstrap.mjs';
import { serviceModule } from './service-module.mjs';

const require = createRequire(import.meta.url);
const { printSubgraphSchema } = require('@apollo/subgraph');
const { GraphQLSchemaHost } = require('@nestjs/graphql');
const { FastifyAdapter } = require('@nestjs/platform-fastify');
const { Test } = require('@nestjs/testing');
const { ApiDatabase, WorkerDatabase } = require(join(ROOT, 'dist/libs/database/src/index.js'));

const [service] = process.argv.slice(2);
const nothing = { onApplicationShutdown: () => undefined };
const testing = await Test.createTestingModule({ imports: [serviceModule(service)] })
  .overrideProvider(ApiDatabase)
  .useValue(nothing)
  .overrideProvider(WorkerDatabase)
  .useValue(nothing)
  .compile();
const app = testing.createNestApplication(new FastifyAdapter(), { logger: false });
await app.init();
process.stdout.write(`${printSubgraphSchema(app.get(GraphQLSchemaHost).schema)}\n`);
await app.close();
