import type { Tx } from '@libs/database';
import type { ConsumerDefinition } from './consumer-definition';
import type { IncomingRecord } from './delivery';
import { envelopeOf, readRecord } from './read-record';

/**
 * Hands one record to the consumer's own method, within `tx`. Returns why it cannot be read, or undefined when it was
 * handled. @throws whatever the handler throws.
 */
export async function deliver(
  tx: Tx,
  consumer: ConsumerDefinition,
  record: IncomingRecord,
): Promise<string | undefined> {
  const handlers = consumer.topics.get(record.topic);
  if (handlers === undefined) return undefined;
  const envelope = envelopeOf(record);
  const reading = readRecord(record, handlers);
  if (reading.kind === 'poison') return reading.reason;
  if (reading.kind === 'state') {
    await handlers.onState(reading.state, { tx, envelope, version: reading.state.version });
    return undefined;
  }
  const version = reading.version === undefined ? {} : { version: reading.version };
  await handlers.onDeleted(envelope.subject, { tx, envelope, ...version });
  return undefined;
}
