import { identityOf } from '@libs/auth';
import type { Environment } from '@libs/platform';
import { DomainError } from '@libs/platform';
import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { MercuriusFederationDriver, type MercuriusFederationDriverConfig } from '@nestjs/mercurius';
import { EventStreamController } from './event-stream.controller';
import { ExpectedErrorsFilter } from './expected-errors';
import { formatErrors } from './format-errors';
import { LocalDateScalar } from './local-date.scalar';
import { LocalizedTextScalar } from './localized-text.scalar';
import { refuseNoText } from './refuse-no-text';

const ENTITIES_AT_MOST = 1_000;
const FEDERATION = {
  version: 2,
  importUrl: 'https://specs.apollo.dev/federation/v2.9',
  directives: ['@key', '@shareable', '@external', '@requires', '@provides', '@inaccessible', '@tag', '@override'],
} as const;

export interface SubgraphOptions {
  readonly environment: Environment;
  /** Types that no field of this subgraph returns and that must stand in its schema all the same. */
  readonly orphanedTypes?: readonly Type[];
}

interface GraphQLBody {
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** The GraphQL face of a service: federation 2 on Mercurius, one error shape, limits on what a request may carry. */
@Module({})
export class SubgraphModule {
  static forRoot({ environment, orphanedTypes = [] }: SubgraphOptions): DynamicModule {
    return {
      module: SubgraphModule,
      imports: [
        GraphQLModule.forRoot<MercuriusFederationDriverConfig>({
          driver: MercuriusFederationDriver,
          autoSchemaFile: { federation: { ...FEDERATION, directives: [...FEDERATION.directives] } },
          buildSchemaOptions: { orphanedTypes: [...orphanedTypes] },
          jit: 1,
          graphiql: false,
          allowBatchedQueries: false,
          // Without it guards do not run on `_entities` nor on field resolvers.
          fieldResolverEnhancers: ['guards'],
          introspection: environment !== 'production',
          context: (request, reply) => {
            refuseTooManyEntities(request.body as GraphQLBody | null);
            return { request, reply };
          },
          hooks: {
            preExecution: (_schema, document, _context, variables) => {
              refuseNoText(document, variables);
              return {};
            },
          },
          errorFormatter: (execution, context) => formatErrors(execution, requestIdOf(context)),
        }),
      ],
      controllers: [EventStreamController],
      providers: [LocalDateScalar, LocalizedTextScalar, { provide: APP_FILTER, useClass: ExpectedErrorsFilter }],
    };
  }
}

function refuseTooManyEntities(body: GraphQLBody | null): void {
  for (const value of Object.values(body?.variables ?? {})) {
    const [first] = Array.isArray(value) ? (value as unknown[]) : [];
    const isEntities = typeof first === 'object' && first !== null && '__typename' in first;
    if (isEntities && (value as unknown[]).length > ENTITIES_AT_MOST) {
      throw DomainError.invalid('representations', `at most ${String(ENTITIES_AT_MOST)}`);
    }
  }
}

function requestIdOf(context: object): string {
  const { request } = context as { request?: object };
  return request === undefined ? 'unknown' : identityOf(request).requestId;
}
