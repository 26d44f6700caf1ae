import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import httpTransport from '@graphql-mesh/transport-http';
import type { InternalTokenSigner } from '@libs/auth';
import type { Clock } from '@libs/platform';
import { GraphQLError } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GatewaySettings } from '../config';
import { answerInJson } from './answer-in-json.plugin';
import { endWithToken } from './end-with-token.plugin';
import { limits } from './limits.plugin';
import { nameErrors } from './name-errors.plugin';
import { signRequests } from './sign-requests.plugin';

const REFUSED = { extensions: { code: 'BAD_REQUEST' } };
const ANSWER_WITHIN_MS = 5_000;
/** Committed files, looked up from where the process starts: the repository or the image. */
const SUPERGRAPH = join('apps', 'gateway', 'supergraph.graphql');
const OPERATIONS = join('apps', 'gateway', 'operations.json');

/** The federated schema as one server: registered operations only in production, anything valid in development. */
export async function createRuntime(settings: GatewaySettings, signer: InternalTokenSigner, clock: Clock) {
  const isDevelopment = settings.CAIRN_ENV === 'development';
  const operations = JSON.parse(readFileSync(OPERATIONS, 'utf8')) as Readonly<Record<string, string>>;
  // A page of nine megabytes that only developers need.
  const renderGraphiQL = isDevelopment ? (await import('@graphql-yoga/render-graphiql')).renderGraphiQL : undefined;
  return createGatewayRuntime({
    supergraph: readFileSync(SUPERGRAPH, 'utf8'),
    unifiedGraphHandler,
    transports: { http: httpTransport },
    transportEntries: {
      assessment: { location: settings.ASSESSMENT_URL },
      'internal-mobility': { location: settings.INTERNAL_MOBILITY_URL },
      'learning-catalog': { location: settings.LEARNING_CATALOG_URL },
      // Two people who ask the same at once are two requests: who asks is signed after the library would have joined
      // them, so the answer to the one would reach the other.
      '*.http': {
        options: {
          timeout: ANSWER_WITHIN_MS,
          deduplicateInflightRequests: false,
          // By POST, since a body is signed; for as long as the client stays, its token holds and the service lives.
          subscriptions: { kind: 'http', location: '/subscriptions', options: { timeout: 0, method: 'POST' } },
        },
      },
    },
    landingPage: false,
    logging: false,
    graphqlEndpoint: '/graphql',
    healthCheckEndpoint: '/health/graphql',
    batching: false,
    // `identity` gives each request its id and tells it.
    requestId: false,
    maskedErrors: true,
    subgraphErrors: { subgraphNameProp: false },
    requestDeadline: ANSWER_WITHIN_MS,
    ...(isDevelopment ? {} : { disableIntrospection: {} }),
    graphiql: isDevelopment ? {} : false,
    ...(renderGraphiQL === undefined ? {} : { renderGraphiQL }),
    persistedDocuments: {
      getPersistedOperation: (id: string) => operations[id] ?? null,
      allowArbitraryDocuments: isDevelopment,
      customErrors: {
        keyNotFound: () => new GraphQLError('Send a query, or the documentId of a registered one.', REFUSED),
      },
    },
    plugins: () => [answerInJson(), limits(), signRequests(signer), endWithToken(clock), nameErrors()],
  });
}
