import { Clock, METRICS_PATH, PUBLIC_PATHS } from '@libs/platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { JSONWebKeySet } from 'jose';
import { Admission } from './admission';
import { IDENTITY_HEADER } from './internal-token';
import { InternalTokenVerifier } from './internal-token-verifier';
import { rememberIdentity } from './request-identity';

export interface ProtectOptions {
  /** The subgraph's name, as the gateway signs it. */
  readonly audience: string;
  readonly publicKeys: JSONWebKeySet;
  readonly idNamespace: string;
}

/** Paths that answer without any token: they say nothing about anybody. */
const OPEN_PATHS: readonly string[] = [...PUBLIC_PATHS, METRICS_PATH];

const REFUSAL = {
  errors: [{ message: 'This address answers the gateway only.', extensions: { code: 'UNAUTHENTICATED' } }],
};

const FAREWELL = {
  errors: [{ message: 'Your access has ended.', extensions: { code: 'FORBIDDEN' } }],
};

/**
 * Refuses, before GraphQL and on every route but health and metrics, whatever does not carry the gateway's proof, and
 * people whose last day has passed.
 * The application must be created with `rawBody: true`; call this before `init()`, since Fastify gives a hook only to
 * routes that come after it.
 */
export function protect(app: NestFastifyApplication, options: ProtectOptions): void {
  const verifier = new InternalTokenVerifier({ ...options, clock: app.get(Clock) });
  const admission = app.get(Admission, { strict: false });
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('preValidation', async (request, reply) => {
    // The matched route's own pattern, not the address as sent: encodings and double slashes cannot pass for health.
    if (request.method === 'GET' && OPEN_PATHS.includes(request.routeOptions.url ?? '')) return;
    const header = request.headers[IDENTITY_HEADER];
    const { rawBody } = request as { rawBody?: Buffer };
    const identity = await verifier.verify(typeof header === 'string' ? header : undefined, {
      method: request.method,
      path: request.url,
      body: rawBody?.toString('utf8') ?? '',
    });
    if (identity === undefined) {
      await reply.code(401).send(REFUSAL);
      return;
    }
    const actor = await admission.admit(identity.actor);
    if (actor === null) {
      await reply.code(403).send(FAREWELL);
      return;
    }
    rememberIdentity(request, { ...identity, actor });
  });
}
