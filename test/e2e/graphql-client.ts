import { execFileSync } from 'node:child_process';
import { runningCairn } from './running-cairn';

interface GraphQLAnswer<T> {
  readonly data: T | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** One signed-in caller of the gateway. */
export class GraphQLClient {
  private constructor(
    private readonly token: string,
    private readonly languages?: string,
  ) {}

  /** A caller whose token was made elsewhere. */
  static withToken(token: string): GraphQLClient {
    return new GraphQLClient(token);
  }

  /** Signs in through the same command a person would type: `npm run -s token -- <name>`. */
  static signIn(name: string): GraphQLClient {
    const { environment } = runningCairn();
    const token = execFileSync(process.execPath, ['apps/launcher/token.mjs', name], {
      env: environment,
      encoding: 'utf8',
    });
    return new GraphQLClient(token.trim());
  }

  /** As a header. */
  get authorization(): { readonly authorization: string } {
    return { authorization: `Bearer ${this.token}` };
  }

  /** The same caller with this header `Accept-Language`. */
  reading(languages: string): GraphQLClient {
    return new GraphQLClient(this.token, languages);
  }

  /** The data of a query that must succeed. @throws with every error's code and message. */
  async ask<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const answer = await this.tryAsking<T>(query, variables);
    if (answer.errors !== undefined || answer.data === null) {
      throw new Error(`${query.trim().slice(0, 80)}…\n${JSON.stringify(answer.errors ?? answer, null, 2)}`);
    }
    return answer.data;
  }

  /** The whole answer, errors included. */
  async tryAsking<T>(query: string, variables: Record<string, unknown> = {}): Promise<GraphQLAnswer<T>> {
    const response = await this.send({ query, variables });
    return (await response.json()) as GraphQLAnswer<T>;
  }

  /** The answer as it came over the wire. */
  async bytes(query: string, variables: Record<string, unknown> = {}): Promise<string> {
    return (await this.send({ query, variables })).text();
  }

  /** Asks and hangs up before the answer. */
  async giveUp(query: string): Promise<void> {
    const hangUp = new AbortController();
    const asked = this.send({ query }, hangUp.signal).catch(() => undefined);
    await new Promise((soon) => setTimeout(soon, 2));
    hangUp.abort();
    await asked;
  }

  private send(body: object, signal?: AbortSignal): Promise<Response> {
    return fetch(runningCairn().graphqlUrl, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        // Signing in holds this process up for seconds: a connection kept meanwhile may be closed at the other end.
        connection: 'close',
        ...this.authorization,
        ...(this.languages === undefined ? {} : { 'accept-language': this.languages }),
      },
      body: JSON.stringify(body),
      ...(signal === undefined ? {} : { signal }),
    });
  }
}
