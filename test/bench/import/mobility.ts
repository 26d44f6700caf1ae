import { IDENTITY_HEADER, InternalTokenSigner, type ActorClaim } from '@libs/auth';
import { migrate, provision, urlOf } from '@libs/database';
import { SystemClock, type ServiceSettings } from '@libs/platform';
import { createSubgraph } from '@libs/subgraph';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { exportJWK, generateKeyPair } from 'jose';
import { Pool } from 'pg';
import { SCHEMA } from '../../../apps/internal-mobility/src/config';
import { InternalMobilityModule } from '../../../apps/internal-mobility/src/internal-mobility.module';
import { migrations } from '../../../apps/internal-mobility/src/migrations';

const DATABASE = 'bench_import';
const PASSWORD = 'bench';
const SERVICE = 'internal-mobility';
const HR_SYSTEM = { kind: 'integration', clientId: 'hr-system' } as const;
const ID_NAMESPACE = 'b1f1d5a2-43f1-4ad3-b0b1-52d6f2c7a111';

interface Answer<T> {
  readonly data: T | null;
  readonly errors?: readonly object[];
}

/** internal-mobility as it serves the gateway, without relay and jobs, on a migrated database of its own. */
export class Mobility {
  private constructor(
    private readonly app: NestFastifyApplication,
    private readonly url: string,
    private readonly signer: InternalTokenSigner,
    private readonly eye: Pool,
  ) {}

  static async start(adminUrl: string): Promise<Mobility> {
    const passwords = { owner: PASSWORD, api: PASSWORD, worker: PASSWORD };
    await provision({ adminUrl, database: DATABASE, services: [{ schema: SCHEMA, passwords }] });
    const login = (role: string): string =>
      urlOf(adminUrl, DATABASE, { user: `${SCHEMA}_${role}`, password: PASSWORD });
    await migrate({ ownerUrl: login('owner'), schema: SCHEMA, migrations });
    const { privateKey, publicKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
    const settings: ServiceSettings = {
      DATABASE_URL: login('api'),
      DATABASE_DIRECT_URL: login('worker'),
      KAFKA_BROKERS: ['127.0.0.1:1'],
      PORT: 1,
      LOG_LEVEL: 'error',
      PROCESS_ROLES: ['api'],
      ID_NAMESPACE,
      INTERNAL_TOKEN_PUBLIC_KEYS: { keys: [{ ...(await exportJWK(publicKey)), kid: 'bench', alg: 'EdDSA' }] },
      CAIRN_ENV: 'test',
    };
    const app = await createSubgraph(SERVICE, InternalMobilityModule.forRoot(settings), settings);
    await app.listen(0, '127.0.0.1');
    const jwk = { ...(await exportJWK(privateKey)), kid: 'bench' };
    const signer = await InternalTokenSigner.fromJwk(jwk, new SystemClock());
    const eye = new Pool({
      connectionString: urlOf(adminUrl, DATABASE),
      options: `-c search_path=${SCHEMA}`,
      max: 1,
    });
    return new Mobility(app, await app.getUrl(), signer, eye);
  }

  /** A mutation of the HR system. @throws Error when it is refused. */
  async mutate<T>(field: string, type: string, input: object, selection: string): Promise<T> {
    const query = `mutation ($input: ${type}!) { answer: ${field}(input: $input) ${selection} }`;
    const { answer } = await this.post<{ answer: T }>(HR_SYSTEM, query, { input });
    return answer;
  }

  /** Where an import stands. */
  async report<T>(importId: string, selection: string): Promise<T> {
    const query = `query ($id: ID!) { answer: mobilityImportRun(id: $id) ${selection} }`;
    return (await this.post<{ answer: T }>(HR_SYSTEM, query, { id: importId })).answer;
  }

  /** What a person asks. @throws Error when it is refused. */
  ask<T>(externalId: string, query: string, variables: object): Promise<T> {
    return this.post({ kind: 'employee', externalId }, query, variables);
  }

  /** Signed as the gateway signs it. */
  private async post<T>(claim: ActorClaim, query: string, variables: object): Promise<T> {
    const body = JSON.stringify({ query, variables });
    const binding = { audience: SERVICE, method: 'POST', path: '/graphql', body } as const;
    const headers = {
      'content-type': 'application/json',
      [IDENTITY_HEADER]: await this.signer.sign(claim, 'bench', binding),
    };
    const response = await fetch(`${this.url}/graphql`, { method: 'POST', headers, body });
    const { data, errors } = (await response.json()) as Answer<T>;
    if (data === null || errors !== undefined) throw new Error(`${query} was refused: ${JSON.stringify(errors)}`);
    return data;
  }

  /** An administrator's query, past row-level security. */
  async look<T>(sql: string, parameters: readonly unknown[] = []): Promise<T[]> {
    return (await this.eye.query(sql, [...parameters])).rows as T[];
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.eye.end();
  }
}
