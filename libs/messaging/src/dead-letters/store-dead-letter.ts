import type { Tx } from '@libs/database';
import { newId } from '@libs/platform';
import type { Envelope, IncomingRecord } from '../consumers/delivery';

export interface DeadLetter {
  readonly consumer: string;
  readonly record: IncomingRecord;
  readonly envelope: Envelope;
  readonly reason: string;
  readonly attempts: number;
}

const LONGEST_REASON = 1_000;

/** Keeps what a consumer could not apply, key and bytes untouched, in the transaction of its inbox mark. */
export async function storeDeadLetter(tx: Tx, letter: DeadLetter): Promise<void> {
  const { record, envelope } = letter;
  await tx.query(
    `insert into dead_letter (id, consumer, event_id, topic, partition, message_offset, subject, headers, key, payload,
       reason, attempts, first_seen, last_seen)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, clock_timestamp(), clock_timestamp())`,
    [
      newId(),
      letter.consumer,
      envelope.eventId,
      record.topic,
      record.partition,
      record.offset,
      storable(envelope.subject),
      JSON.stringify(Object.fromEntries(Object.entries(record.headers).map((header) => header.map(storable)))),
      record.key,
      record.value,
      storable(letter.reason).slice(0, LONGEST_REASON),
      letter.attempts,
    ],
  );
}

// PostgreSQL has no NUL in text: a dead letter that cannot be written would block its partition for ever.
function storable(text: string): string {
  return text.replaceAll('\u0000', '\uFFFD');
}
