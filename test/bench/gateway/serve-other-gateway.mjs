// @apollo/gateway on Cairn's own subgraphs, with Cairn's own identity check and signatures. Started by other-gateway.ts;
// it is installed for the run alone, since its licence keeps it out of the product.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const { BENCH_BUILD, BENCH_INSTALLED, BENCH_GATEWAY } = process.env;
const settings = JSON.parse(BENCH_GATEWAY);
const installed = createRequire(join(BENCH_INSTALLED, 'package.json'));
const built = createRequire(join(BENCH_BUILD, 'apps/gateway/src/main.js'));

built('reflect-metadata');
const { ApolloServer } = installed('@apollo/server');
const { startStandaloneServer } = installed('@apollo/server/standalone');
const { ApolloGateway, RemoteGraphQLDataSource } = installed('@apollo/gateway');
const { InternalTokenSigner, IDENTITY_HEADER } = built('../../../libs/auth/src');
const { newId, SystemClock } = built('../../../libs/platform/src');
const { AccessTokenVerifier } = built('./identity/access-token-verifier.js');

/** Carries who asks from the library's hook, which knows it, to the request, which has the body. */
const CALL = 'x-call';
const clock = new SystemClock();
const verifier = new AccessTokenVerifier({
  issuer: settings.issuer,
  audience: 'cairn',
  keys: AccessTokenVerifier.remoteKeys(`${settings.issuer}/jwks`),
  clock,
});
const signer = await InternalTokenSigner.fromJwk(settings.key, clock);

/** Signs each request to a subgraph as Cairn's own gateway does: over the body as it is sent. */
class SignedSubgraph extends RemoteGraphQLDataSource {
  constructor(name, url) {
    super({ url });
    const send = this.fetcher;
    this.fetcher = async (to, { headers: { [CALL]: call, ...headers }, ...init }) => {
      const { caller, requestId } = JSON.parse(call);
      const request = { audience: name, method: init.method, path: new URL(to).pathname, body: init.body };
      const token = await signer.sign(caller, requestId, request);
      return send(to, { ...init, headers: { ...headers, [IDENTITY_HEADER]: token } });
    };
  }

  willSendRequest({ request, context }) {
    request.http.headers.set(CALL, JSON.stringify(context));
  }
}

const gateway = new ApolloGateway({
  supergraphSdl: readFileSync('apps/gateway/supergraph.graphql', 'utf8'),
  buildService: ({ name }) => new SignedSubgraph(name, settings.subgraphs[name]),
});
const server = new ApolloServer({ gateway, introspection: false });
const { url } = await startStandaloneServer(server, {
  listen: { port: 0, host: '127.0.0.1' },
  context: async ({ req }) => {
    const verified = await verifier.verify(req.headers.authorization);
    return { caller: verified?.caller, requestId: newId() };
  },
});
process.send({ url });
process.once('SIGTERM', () => void server.stop().then(() => process.exit(0)));
process.on('disconnect', () => process.exit(1));
