import { consume, Erased, type Contract, type VersionedState } from '@libs/contracts';
import { partId } from '@libs/platform';
import { dataOf } from '../outbox/cloud-event';
import type { Envelope, IncomingRecord } from './delivery';

/** What a record means to a consumer. `version` is missing for a null record. */
export type Reading =
  | { readonly kind: 'state'; readonly state: VersionedState }
  | { readonly kind: 'deleted'; readonly version?: number }
  | { readonly kind: 'poison'; readonly reason: string };

/** A namespace for the ids of records that came without one (not sent by our relay). */
const FOREIGN_RECORDS = '2b7b3f0a-9b1e-5c0f-8f43-6a7d5d2f4a90';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function envelopeOf(record: IncomingRecord): Envelope {
  const { topic, partition, offset, headers } = record;
  const eventId = headers['event-id'];
  return {
    // The inbox holds uuids: another id would fail every batch that it is part of, and so block the partition for ever.
    eventId: isUuid(eventId) ? eventId : partId(FOREIGN_RECORDS, `${topic}|${String(partition)}|${offset}`),
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
export function readState(contract: Contract, record: IncomingRecord): Reading {
  const subject = record.key?.toString('utf8');
  if (!isUuid(subject)) return { kind: 'poison', reason: 'the key is not an id' };
  if (record.value === null) return { kind: 'deleted' };
  try {
    const json = dataOf(JSON.parse(record.value.toString('utf8')));
    const erased = Erased.safeParse(json);
    const state = erased.success ? erased.data : consume(contract, json);
    // Copies are written by the state's id and deleted by the key: apart, a deletion would miss.
    if (state.id !== subject) return { kind: 'poison', reason: 'the key is not the id of the state' };
    return erased.success ? { kind: 'deleted', version: state.version } : { kind: 'state', state };
  } catch (error) {
    return { kind: 'poison', reason: error instanceof Error ? `${error.name}: ${error.message}` : 'unreadable' };
  }
}

function isUuid(text: string | undefined): text is string {
  return text !== undefined && UUID.test(text);
}
