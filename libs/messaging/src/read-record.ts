import { consume, Erased, type VersionedState } from '@libs/contracts';
import { partId } from '@libs/platform';
import type { TopicHandlers } from './consumer-definition';
import type { Envelope, IncomingRecord } from './delivery';

/** What a record means to a consumer. */
export type Reading =
  | { readonly kind: 'state'; readonly state: VersionedState }
  | { readonly kind: 'deleted' }
  | { readonly kind: 'poison'; readonly reason: string };

/** A namespace for the ids of records that came without one (not sent by our relay). */
const FOREIGN_RECORDS = '2b7b3f0a-9b1e-5c0f-8f43-6a7d5d2f4a90';

export function envelopeOf(record: IncomingRecord): Envelope {
  const { topic, partition, offset, headers } = record;
  return {
    eventId: headers['event-id'] ?? partId(FOREIGN_RECORDS, `${topic}|${String(partition)}|${offset}`),
    type: headers['type'] ?? '',
    topic,
    partition,
    offset,
    subject: record.key?.toString('utf8') ?? '',
    occurredAt: headers['occurred-at'] ?? '',
    requestId: headers['request-id'] ?? '',
  };
}

/** Parses a record. Never throws: what cannot be read is poison, with the reason. */
export function readRecord(record: IncomingRecord, { contract }: TopicHandlers): Reading {
  if (record.value === null) return { kind: 'deleted' };
  try {
    const json: unknown = JSON.parse(record.value.toString('utf8'));
    if (Erased.safeParse(json).success) return { kind: 'deleted' };
    return { kind: 'state', state: consume(contract, json) };
  } catch (error) {
    return { kind: 'poison', reason: error instanceof Error ? `${error.name}: ${error.message}` : 'unreadable' };
  }
}
