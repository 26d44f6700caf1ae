import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';

export interface Question {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** What came back of some questions, and how long each took. */
export interface Asked {
  /** Milliseconds, in the order of answers. */
  readonly latencies: readonly number[];
  readonly perSecond: number;
  /** The last answer's data. */
  readonly data: string;
}

/** One signed-in caller of a gateway, over connections that are kept. */
export class Asker {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 64 });

  constructor(
    private readonly url: string,
    private readonly token: string,
  ) {}

  /** Asks so often, over so many connections. @throws Error when an answer has errors. */
  async ask(question: Question, times: number, connections: number): Promise<Asked> {
    const { query, variables } = question;
    const body = JSON.stringify({ query, variables });
    const latencies: number[] = [];
    let left = times;
    let data = '';
    const began = performance.now();
    const connection = async () => {
      while (left > 0) {
        left -= 1;
        const sent = performance.now();
        const answer = JSON.parse(await this.send(body)) as { data?: unknown; errors?: unknown };
        latencies.push(performance.now() - sent);
        if (answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors).slice(0, 500));
        data = JSON.stringify(answer.data);
      }
    };
    await Promise.all(Array.from({ length: connections }, connection));
    return { latencies, perSecond: (times / (performance.now() - began)) * 1_000, data };
  }

  stop(): void {
    this.agent.destroy();
  }

  private send(body: string): Promise<string> {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${this.token}` };
    return new Promise((answered, failed) => {
      const sent = request(this.url, { method: 'POST', agent: this.agent, headers }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => {
          answered(Buffer.concat(parts).toString('utf8'));
        });
        response.on('error', failed);
      });
      sent.on('error', failed);
      sent.end(body);
    });
  }
}
