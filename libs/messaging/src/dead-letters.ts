import type { Tx } from '@libs/database';
import { newId } from '@libs/platform';
import type { Envelope, IncomingRecord } from './delivery';

export interface DeadLetter {
  readonly consumer: string;
  readonly record: IncomingRecord;
  readonly envelope: Envelope;
  readonly reason: string;
  readonly attempts: number;
}

/** Keeps what a consumer could not apply, bytes and headers untouched, in the transaction of its inbox mark. */
export async function storeDeadLetter(tx: Tx, letter: DeadLetter): Promise<void> {
  const { record, envelope } = letter;
  await tx.query(
    `insert into dead_letter (id, consumer, event_id, topic, partition, message_offset, subject, headers, payload, reason,
       attempts, first_seen, last_seen)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, clock_timestamp(), clock_timestamp())`,
    [
      newId(),
      letter.consumer,
      envelope.eventId,
      record.topic,
      record.partition,
      record.offset,
      envelope.subject,
      JSON.stringify(record.headers),
      record.value,
      letter.reason,
      letter.attempts,
    ],
  );
}
