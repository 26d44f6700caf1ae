import type { Client, Connection, Submittable } from 'pg';

const CHUNK_BYTES = 64 * 1024;

/** What pg's connection does beyond its published types. */
interface CopyWire {
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

/** `COPY … FROM STDIN` of bytes at hand: the fastest way into PostgreSQL from here. */
export function copyIn(client: Client, statement: string, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    client.query(new CopyIn(statement, bytes, resolve, reject));
  });
}

class CopyIn implements Submittable {
  private failure: Error | undefined;

  constructor(
    private readonly statement: string,
    private readonly bytes: Buffer,
    private readonly resolve: () => void,
    private readonly reject: (error: Error) => void,
  ) {}

  /** pg calls these when its own promise would be settled. */
  readonly callback = (): void => undefined;

  submit(connection: Connection): void {
    connection.query(this.statement);
  }

  handleCopyInResponse(wire: CopyWire): void {
    for (let from = 0; from < this.bytes.length; from += CHUNK_BYTES)
      wire.sendCopyFromChunk(this.bytes.subarray(from, from + CHUNK_BYTES));
    wire.endCopyFrom();
  }

  handleCommandComplete(): void {
    // The end is when the server is ready again.
  }

  handleError(error: Error): void {
    this.failure = error;
    this.reject(error);
  }

  handleReadyForQuery(): void {
    if (this.failure === undefined) this.resolve();
  }
}
