import { IDENTITY_HEADER, InternalTokenSigner, type ActorClaim } from '@libs/auth';
import type { ServiceName } from '@libs/contracts';
import type { Entities } from '@libs/database';
import { DerivedWorker, Dirty, type Recomputation } from '@libs/messaging';
import { SystemClock, type CommandContext, type ServiceSettings } from '@libs/platform';
import { createSubgraph } from '@libs/subgraph';
import type { DynamicModule, Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { exportJWK, generateKeyPair } from 'jose';
import { EventStream } from './event-stream';
import { InMemoryBus, type BusEvent } from './in-memory-bus';
import { testDatabase, type TestDatabase } from './test-database';

/** A GraphQL answer as a caller reads it. */
export interface Answer<T> {
  readonly data: T | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

export interface ServiceParts {
  readonly service: ServiceName;
  readonly schema: string;
  readonly entities: Entities;
  readonly module: (settings: ServiceSettings) => DynamicModule;
  readonly consumers: readonly Type<object>[];
  readonly recomputations: readonly Type<Recomputation>[];
}

/** Secret namespace of the ids of people in tests. */
export const TEST_ID_NAMESPACE = 'b1f1d5a2-43f1-4ad3-b0b1-52d6f2c7a111';

/** The context of a command that the HR system gives. */
export const FROM_HR_SYSTEM: CommandContext = {
  actor: { kind: 'integration', clientId: 'hr-system' },
  purpose: 'test',
  requestId: 'test',
  asOf: '2026-11-24',
};

/** A whole service on a database of its own, without broker and jobs: events come and go by hand. */
export class ServiceUnderTest {
  readonly bus: InMemoryBus;

  private constructor(
    private readonly parts: ServiceParts,
    private readonly app: NestFastifyApplication,
    private readonly url: string,
    readonly database: TestDatabase,
    private readonly signer: InternalTokenSigner,
  ) {
    this.bus = new InMemoryBus(
      database.worker,
      parts.consumers.map((type) => this.get(type)),
    );
  }

  static async start(parts: ServiceParts): Promise<ServiceUnderTest> {
    const database = await testDatabase(parts.schema, parts.entities);
    const { privateKey, publicKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
    const settings: ServiceSettings = {
      DATABASE_URL: database.apiUrl,
      DATABASE_DIRECT_URL: database.workerUrl,
      KAFKA_BROKERS: ['127.0.0.1:1'],
      PORT: 1,
      LOG_LEVEL: 'error',
      PROCESS_ROLES: ['api'],
      ID_NAMESPACE: TEST_ID_NAMESPACE,
      INTERNAL_TOKEN_PUBLIC_KEYS: { keys: [{ ...(await exportJWK(publicKey)), kid: 'test', alg: 'EdDSA' }] },
      CAIRN_ENV: 'test',
    };
    const app = await createSubgraph(parts.service, parts.module(settings), settings);
    await app.listen(0, '127.0.0.1');
    const jwk = { ...(await exportJWK(privateKey)), kid: 'test' };
    const signer = await InternalTokenSigner.fromJwk(jwk, new SystemClock());
    return new ServiceUnderTest(parts, app, await app.getUrl(), database, signer);
  }

  get<T>(type: Type<T>): T {
    return this.app.get(type, { strict: false });
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.database.drop();
  }

  /** Sends a query as the gateway does. `actor`: an employee's external id, or `hr-system`; who reads these languages. */
  async ask<T>(
    actor: string,
    query: string,
    variables: object = {},
    languages: readonly string[] = [],
  ): Promise<Answer<T>> {
    const body = JSON.stringify({ query, variables });
    const headers = { 'content-type': 'application/json', ...(await this.proof(actor, '/graphql', body, languages)) };
    return (await fetch(`${this.url}/graphql`, { method: 'POST', headers, body })).json() as Promise<Answer<T>>;
  }

  /** Opens a subscription as the gateway does. */
  async watch<T>(actor: string, query: string, variables: object = {}): Promise<EventStream<T>> {
    const body = JSON.stringify({ query, variables });
    return EventStream.open(`${this.url}/subscriptions`, await this.proof(actor, '/subscriptions', body), body);
  }

  private async proof(
    actor: string,
    path: string,
    body: string,
    languages: readonly string[] = [],
  ): Promise<Record<string, string>> {
    const claim: ActorClaim =
      actor === 'hr-system' ? { kind: 'integration', clientId: actor } : { kind: 'employee', externalId: actor };
    const binding = { audience: this.parts.service, method: 'POST', path, body };
    return { [IDENTITY_HEADER]: await this.signer.sign(claim, 'test', binding, languages) };
  }

  /** Sends a raw request, to see it refused. */
  knock(path: string, init: RequestInit): Promise<Response> {
    return fetch(`${this.url}${path}`, init);
  }

  /** Takes the events that the service has left for the relay. */
  async takeOutbox(): Promise<BusEvent[]> {
    const rows = await this.database.look<Omit<BusEvent, 'eventId'> & { event_id: string }>(
      `with taken as (delete from outbox returning *)
       select topic, key, event_id, headers->>'type' as type, payload->'data' as payload from taken order by id`,
    );
    return rows.map(({ event_id: eventId, ...event }) => ({ ...event, eventId }));
  }

  /** Computes whatever is marked until nothing is. */
  async settle(): Promise<void> {
    const dirty = this.get(Dirty);
    for (const type of this.parts.recomputations) {
      const worker = new DerivedWorker(this.database.worker, dirty, this.get(type));
      while ((await worker.runOnce()) > 0);
    }
  }
}
