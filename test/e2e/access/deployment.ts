import { IDENTITY_HEADER, InternalTokenSigner, type ActorClaim } from '@libs/auth';
import { personId, SystemClock } from '@libs/platform';
import { importJWK, SignJWT, type JWK, type JWTPayload } from 'jose';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runningCairn } from '../running-cairn';

export const SUBGRAPHS = ['assessment', 'internal-mobility', 'learning-catalog'] as const;
export type Subgraph = (typeof SUBGRAPHS)[number];

interface Secrets {
  readonly idNamespace: string;
  readonly logins: Readonly<Record<Subgraph, Readonly<Record<'owner' | 'api' | 'worker', string>>>>;
  readonly internalToken: JWK & { readonly kid: string };
  readonly identityProvider: { readonly signing: JWK & { readonly kid: string } };
}

/** What an attacker would need and does not have: the keys of the deployment under test, to forge with on purpose. */
export class Deployment {
  readonly secrets: Secrets;
  private readonly ports: Readonly<Record<string, number>>;

  constructor() {
    const folder = runningCairn().environment['CAIRN_DATA_DIR'] ?? '.cairn';
    this.secrets = JSON.parse(readFileSync(join(folder, 'secrets.json'), 'utf8')) as Secrets;
    const run = JSON.parse(readFileSync(join(folder, 'run.json'), 'utf8')) as { ports: Record<string, number> };
    this.ports = run.ports;
  }

  get issuer(): string {
    return `http://localhost:${String(this.ports['identity'])}`;
  }

  subgraphUrl(subgraph: Subgraph): string {
    return `http://127.0.0.1:${String(this.ports[subgraph])}`;
  }

  databaseUrl(service: Subgraph, role: 'owner' | 'api' | 'worker'): string {
    const login = `${service.replaceAll('-', '_')}_${role}:${this.secrets.logins[service][role]}`;
    return `postgres://${login}@127.0.0.1:${String(this.ports['postgres'])}/cairn`;
  }

  idOf(externalId: string): string {
    return personId(this.secrets.idNamespace, 'employee', externalId);
  }

  /** A token as the identity provider would give it; `header` and `claims` say what is different. */
  async accessToken(
    claims: JWTPayload,
    { key = this.secrets.identityProvider.signing, header = {} }: { key?: JWK; header?: object } = {},
  ): Promise<string> {
    const { kid } = this.secrets.identityProvider.signing;
    return new SignJWT({ iss: this.issuer, aud: 'cairn', ...claims })
      .setProtectedHeader({ alg: 'EdDSA', kid, ...header })
      .setExpirationTime(claims.exp ?? '10m')
      .sign(await importJWK(key, 'EdDSA'));
  }

  /** The claims of a person, or of the HR system. */
  claimsOf(name: string): JWTPayload {
    return name === HR_SYSTEM ? { integration: true, client_id: name } : { employee: name };
  }

  /** Asks a subgraph directly, with the proof that only the gateway can make. */
  async askSubgraph(subgraph: Subgraph, name: string, body: string): Promise<Response> {
    const claim: ActorClaim =
      name === HR_SYSTEM ? { kind: 'integration', clientId: name } : { kind: 'employee', externalId: name };
    const signer = await InternalTokenSigner.fromJwk(this.secrets.internalToken, new SystemClock());
    const token = await signer.sign(claim, 'e2e', { audience: subgraph, method: 'POST', path: '/graphql', body });
    return this.knock(subgraph, body, token);
  }

  /** Sends a body to a subgraph with any proof, or none. */
  knock(subgraph: Subgraph, body: string, token?: string, path = '/graphql'): Promise<Response> {
    const proof = token === undefined ? {} : { [IDENTITY_HEADER]: token };
    const headers = { 'content-type': 'application/json', ...proof };
    return fetch(`${this.subgraphUrl(subgraph)}${path}`, { method: 'POST', headers, body });
  }
}

export const HR_SYSTEM = 'hr-system';
