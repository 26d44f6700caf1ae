import type { VersionedState } from '@libs/contracts';
import type { Tx } from '@libs/database';
import type { ConsumerDefinition, TopicHandlers } from './consumer-definition';
import type { Delivery, IncomingRecord } from './delivery';
import { envelopeOf, readState } from './read-record';

/** True when the consumer may have outward effects for a record; asked only where it has any. */
export type MayReact = (tx: Tx, record: IncomingRecord) => Promise<boolean>;

const ALWAYS: MayReact = () => Promise.resolve(true);

/**
 * Hands one record to the consumer's own methods, within `tx`. Returns why it cannot be read, or undefined when it was
 * handled. @throws whatever a handler throws.
 */
export async function deliver(
  tx: Tx,
  consumer: ConsumerDefinition,
  record: IncomingRecord,
  mayReact: MayReact = ALWAYS,
): Promise<string | undefined> {
  const handlers = consumer.topics.get(record.topic);
  if (handlers === undefined) return undefined;
  const envelope = envelopeOf(record);
  const reading = readState(handlers.contract, record);
  if (reading.kind === 'poison') return reading.reason;
  const before = (await handlers.transitions?.stored(envelope.subject, tx)) ?? null;
  if (reading.kind === 'state') {
    const { state } = reading;
    const delivery = { tx, envelope, version: state.version };
    await handlers.onState(state, delivery);
    if (before === null || before.version < state.version) {
      await passOn(handlers, before, state, delivery, () => mayReact(tx, record));
    }
    return undefined;
  }
  const delivery = { tx, envelope, ...(reading.version !== undefined && { version: reading.version }) };
  await handlers.onDeleted(envelope.subject, delivery);
  if (before !== null) await passOn(handlers, before, null, delivery, () => mayReact(tx, record));
  return undefined;
}

async function passOn(
  { transitions }: TopicHandlers,
  before: VersionedState | null,
  after: VersionedState | null,
  delivery: Delivery,
  mayReact: () => Promise<boolean>,
): Promise<void> {
  await transitions?.handle?.(before, after, delivery);
  if (transitions?.react !== undefined && (await mayReact())) await transitions.react(before, after, delivery);
}
