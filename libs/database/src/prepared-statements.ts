import { Client, type ClientConfig } from 'pg';
import { postgresError } from './postgres-error';

/** A statement that differs each time it is asked, such as one with a list written out, is not worth keeping. */
const KEPT_FROM = 5;
/** For one login of a process. Each session keeps a plan of each that it was asked, some ten kilobytes. */
const KEPT_AT_MOST = 200;
/** What was asked less often than `KEPT_FROM` is forgotten all at once when there are so many. */
const COUNTED_AT_MOST = 2_000;

/** Which statements are asked so often that each session keeps them prepared, and what they are called there. */
export class PreparedStatements {
  private readonly names = new Map<string, string>();
  private readonly asked = new Map<string, number>();

  /** Undefined where the statement is not kept. */
  nameOf(text: string): string | undefined {
    const name = this.names.get(text);
    if (name !== undefined || this.names.size === KEPT_AT_MOST) return name;
    const times = (this.asked.get(text) ?? 0) + 1;
    if (times < KEPT_FROM) {
      if (this.asked.size === COUNTED_AT_MOST) this.asked.clear();
      this.asked.set(text, times);
      return undefined;
    }
    this.asked.delete(text);
    const given = `kept_${String(this.names.size)}`;
    this.names.set(text, given);
    return given;
  }
}

/**
 * pg's client, on which often-asked statements with parameters stay prepared: PostgreSQL parses and plans them once a
 * session and not each time, which halves what it does for a small one. Must not stand behind a pooler of transactions.
 */
export function preparingClient(statements: PreparedStatements): typeof Client {
  return class extends Client {
    /** Counts up when what this session has prepared is worth nothing any more. */
    private round = 0;

    constructor(config?: string | ClientConfig) {
      super(config);
      const ask = this.query.bind(this) as (...asked: unknown[]) => unknown;
      const query = (...asked: unknown[]): unknown => {
        const [text, values] = asked;
        if (asked.length !== 2 || typeof text !== 'string' || !Array.isArray(values) || values.length === 0)
          return ask(...asked);
        const name = statements.nameOf(text);
        if (name === undefined) return ask(text, values);
        const answer = ask({ name: `${name}_${String(this.round)}`, text, values }) as Promise<unknown>;
        return answer.catch((error: unknown) => {
          if (isPlanOutdated(error)) this.round += 1;
          throw error;
        });
      };
      this.query = query as typeof this.query;
    }
  };
}

/**
 * True when a migration of another process has changed what a kept statement would give. The transaction is lost, and
 * goes well when it is tried again.
 */
export function isPlanOutdated(error: unknown): boolean {
  const { code, routine } = postgresError(error);
  return code === '0A000' && routine === 'RevalidateCachedQuery';
}
