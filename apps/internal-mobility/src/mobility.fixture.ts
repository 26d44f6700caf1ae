import { IDENTITY_HEADER, InternalTokenSigner, type ActorClaim } from '@libs/auth';
import { DerivedWorker, Dirty } from '@libs/messaging';
import { SystemClock, type CommandContext, type ServiceSettings } from '@libs/platform';
import { createSubgraph } from '@libs/subgraph';
import { InMemoryBus, testDatabase, type BusEvent, type TestDatabase } from '@libs/testing';
import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { exportJWK, generateKeyPair } from 'jose';
import { SCHEMA } from './config';
import { entities } from './entities';
import { GapAnalysisConsumer } from './gap-analyses/gap-analysis.consumer';
import { InternalMobilityModule } from './internal-mobility.module';
import { RecomputeBands } from './matching/recompute-bands';
import { SpreadBands } from './matching/spread-bands';
import { SkillProfileConsumer } from './skill-profiles/skill-profile.consumer';
import { SkillConsumer } from './skills/skill.consumer';
import { NAMESPACE } from './workforce/employee.fixture';

const AUDIENCE = 'internal-mobility';

export interface Answer<T> {
  readonly data: T | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

interface OutboxRow {
  topic: string;
  key: string;
  event_id: string;
  type: string;
  state: unknown;
}

/** The whole service on a database of its own, without broker and jobs: events come and go by hand. */
export class Mobility {
  static readonly hr: CommandContext = {
    actor: { kind: 'integration', clientId: 'hr-system' },
    purpose: 'test',
    requestId: 'test',
    asOf: '2026-11-24',
  };

  readonly bus: InMemoryBus;

  private constructor(
    private readonly app: NestFastifyApplication,
    private readonly url: string,
    readonly database: TestDatabase,
    private readonly signer: InternalTokenSigner,
  ) {
    const consumers = [SkillConsumer, SkillProfileConsumer, GapAnalysisConsumer].map((type) => this.get<object>(type));
    this.bus = new InMemoryBus(database.worker, consumers);
  }

  static async start(): Promise<Mobility> {
    const database = await testDatabase(SCHEMA, entities);
    const { privateKey, publicKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
    const settings: ServiceSettings = {
      DATABASE_URL: database.apiUrl,
      DATABASE_DIRECT_URL: database.workerUrl,
      KAFKA_BROKERS: ['127.0.0.1:1'],
      PORT: 1,
      LOG_LEVEL: 'error',
      PROCESS_ROLES: ['api'],
      ID_NAMESPACE: NAMESPACE,
      INTERNAL_TOKEN_PUBLIC_KEYS: { keys: [{ ...(await exportJWK(publicKey)), kid: 'test', alg: 'EdDSA' }] },
      CAIRN_ENV: 'test',
    };
    const app = await createSubgraph(AUDIENCE, InternalMobilityModule.forRoot(settings), settings);
    await app.listen(0, '127.0.0.1');
    const signer = await InternalTokenSigner.fromJwk(
      { ...(await exportJWK(privateKey)), kid: 'test' },
      new SystemClock(),
    );
    return new Mobility(app, await app.getUrl(), database, signer);
  }

  get<T>(type: Type<T>): T {
    return this.app.get(type, { strict: false });
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.database.drop();
  }

  /** Sends a query as the gateway does. `actor`: an employee's external id, or the HR system. */
  async ask<T>(actor: string, query: string, variables: object = {}): Promise<Answer<T>> {
    const claim: ActorClaim =
      actor === 'hr-system' ? { kind: 'integration', clientId: actor } : { kind: 'employee', externalId: actor };
    const body = JSON.stringify({ query, variables });
    const token = await this.signer.sign(claim, 'test', { audience: AUDIENCE, method: 'POST', path: '/graphql', body });
    const headers = { 'content-type': 'application/json', [IDENTITY_HEADER]: token };
    return (await fetch(`${this.url}/graphql`, { method: 'POST', headers, body })).json() as Promise<Answer<T>>;
  }

  /** Takes the events that the service has left for the relay. */
  async takeOutbox(): Promise<BusEvent[]> {
    const rows = await this.database.look<OutboxRow>(
      `with taken as (delete from outbox returning *)
       select topic, key, event_id, headers->>'type' as type, payload->'data' as state from taken order by id`,
    );
    return rows.map(({ topic, key, event_id, type, state }) => ({
      topic,
      key,
      eventId: event_id,
      type,
      payload: state,
    }));
  }

  /** Computes whatever is marked until nothing is. */
  async settle(): Promise<void> {
    const dirty = this.get(Dirty);
    const workers = [SpreadBands, RecomputeBands].map(
      (type) => new DerivedWorker(this.database.worker, dirty, this.get<SpreadBands | RecomputeBands>(type)),
    );
    for (const worker of workers) while ((await worker.runOnce()) > 0);
  }
}
