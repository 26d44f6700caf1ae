/** The session that holds the relay's lock. */
export interface RelaySession {
  query<R>(sql: string, values: readonly unknown[]): Promise<readonly R[]>;
}

/** As much of the driver's client as this needs. */
export interface SessionClient {
  query(sql: string, values: unknown[]): Promise<{ rows: unknown[] }>;
}

/**
 * One session for all who share it: a statement starts when the one asked before it has ended, well or badly, for the
 * driver takes one at a time.
 */
export class QueuedSession implements RelaySession {
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly client: SessionClient) {}

  query<R>(sql: string, values: readonly unknown[]): Promise<readonly R[]> {
    const answer = this.last.then(async () => (await this.client.query(sql, [...values])).rows as R[]);
    // Heard by whoever asked; the next one meets its own failure.
    this.last = answer.catch(() => undefined);
    return answer;
  }
}
