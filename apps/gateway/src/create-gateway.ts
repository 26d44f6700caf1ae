import { InternalTokenSigner } from '@libs/auth';
import { Clock, JsonLogger, SystemClock } from '@libs/platform';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { GatewaySettings } from './config';
import { GatewayModule } from './gateway.module';
import { createRuntime } from './graphql/create-runtime';
import { RuntimeDisposal } from './graphql/runtime-disposal';
import { AccessTokenVerifier } from './identity/access-token-verifier';
import { identity } from './identity/identity.middleware';
import { requestSize } from './limits/request-size.middleware';

/** The gateway, ready to listen: identity, then size, then GraphQL. */
export async function createGateway(settings: GatewaySettings): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(GatewayModule, {
    // The runtime reads the raw body itself.
    bodyParser: false,
    logger: new JsonLogger('gateway', settings.LOG_LEVEL, new SystemClock()),
  });
  const clock = app.get(Clock);
  const verifier = new AccessTokenVerifier({
    issuer: settings.OIDC_ISSUER,
    audience: settings.OIDC_AUDIENCE,
    keys: AccessTokenVerifier.remoteKeys(settings.OIDC_JWKS_URL ?? `${settings.OIDC_ISSUER}/jwks`),
    clock,
  });
  const signer = await InternalTokenSigner.fromJwk(settings.INTERNAL_TOKEN_PRIVATE_KEY, clock);
  const runtime = await createRuntime(settings, signer, clock);
  app.disable('x-powered-by');
  app.use('/graphql', identity(verifier, settings.CAIRN_ENV === 'development'), requestSize(), runtime);
  app.get(RuntimeDisposal).of(runtime);
  return app;
}
