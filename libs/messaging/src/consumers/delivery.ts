import type { Tx } from '@libs/database';

/** What travels beside a state. Times are ISO 8601 in UTC. For logs and audit: what is true is in the state. */
export interface Envelope {
  readonly eventId: string;
  readonly type: string;
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
  readonly subject: string;
  readonly occurredAt: string;
  readonly requestId: string;
}

/** Second argument of a handler: the transaction it shares with the inbox mark, and the envelope. */
export interface Delivery {
  readonly tx: Tx;
  readonly envelope: Envelope;
  /** Version of the state or of the erased aggregate; missing for a null record. */
  readonly version?: number;
}

/** One record as the broker handed it over. */
export interface IncomingRecord {
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
  readonly key: Buffer | null;
  readonly value: Buffer | null;
  readonly headers: Readonly<Record<string, string>>;
}
