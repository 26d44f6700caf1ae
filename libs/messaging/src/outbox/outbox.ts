import { ContractViolation, Erased, produce, type Contract, type VersionedState } from '@libs/contracts';
import { afterCommit, type Tx } from '@libs/database';
import { Clock, newId } from '@libs/platform';
import { Inject, Injectable } from '@nestjs/common';
import { CLOUD_EVENTS_JSON, cloudEvent } from './cloud-event';
import { MESSAGING_OPTIONS, type MessagingOptions } from '../messaging-options';
import { LARGEST_STATE_BYTES } from './outbox-row';
import { RelayBell } from './relay-bell';

/** One thing that happened, with everything that is now true. `type` is one of the contract's literals. */
export interface OutgoingEvent<S extends VersionedState> {
  readonly type: string;
  /** The whole public state; for the type `….erased` only what remains: `{ id, version, erased: true }`. */
  readonly state: S | Erased;
}

/** Where a command leaves its events: rows of the command's own transaction, sent after the commit, at least once. */
@Injectable()
export class Outbox {
  constructor(
    @Inject(MESSAGING_OPTIONS) private readonly options: MessagingOptions,
    private readonly clock: Clock,
    private readonly bell: RelayBell,
  ) {}

  /**
   * Appends events in the given order. Update (and so lock) the aggregate's row first: otherwise the order of the
   * outbox is not the order of versions.
   * @throws ContractViolation (also above 900 kB, since what cannot be sent would block the relay), or Error for a type
   * that the contract does not list.
   */
  async append<S extends VersionedState>(
    tx: Tx,
    contract: Contract<S>,
    events: readonly OutgoingEvent<S>[],
    requestId: string,
  ): Promise<void> {
    if (events.length === 0) return;
    const rows = events.map(({ type, state }) => {
      if (!contract.types.includes(type))
        throw new Error(`${type} is not a type of ${contract.topic}: add it to the contract`);
      return this.rowOf(contract, type, payloadOf(contract, type, state), requestId);
    });
    await this.insert(tx, contract.topic, rows);
  }

  /** Ends keys with a null record; `version` is the last that was told. */
  async end(
    tx: Tx,
    contract: Contract,
    ended: readonly { readonly id: string; readonly version: number }[],
    requestId: string,
  ): Promise<void> {
    if (ended.length === 0) return;
    const type = `${contract.owner}.${contract.aggregate}.erased`;
    const rows = ended.map((state) => ({ ...this.rowOf(contract, type, state, requestId), payload: null }));
    await this.insert(tx, contract.topic, rows);
  }

  private async insert(tx: Tx, topic: string, rows: readonly object[]): Promise<void> {
    await tx.query(
      `insert into outbox (event_id, topic, key, headers, payload)
       select row."eventId", $1, row.key, row.headers, row.payload
       from rows from (json_to_recordset($2::json) as ("eventId" uuid, key text, headers json, payload json))
         with ordinality as row("eventId", key, headers, payload, position)
       order by row.position`,
      [topic, JSON.stringify(rows)],
    );
    afterCommit(tx, () => {
      this.bell.ring();
    });
  }

  private rowOf({ topic }: { topic: string }, type: string, state: { id: string; version: number }, requestId: string) {
    const { service } = this.options;
    const [eventId, time] = [newId(), this.clock.now().toISOString()];
    return {
      eventId,
      key: state.id,
      // Enough to read a dead letter or a null record without parsing it.
      headers: {
        'content-type': CLOUD_EVENTS_JSON,
        type,
        service,
        contract: topic,
        'subject-version': String(state.version),
        'occurred-at': time,
        'request-id': requestId,
      },
      payload: cloudEvent({ id: eventId, type, service, topic, time, correlationId: requestId, state }),
    };
  }
}

function payloadOf<S extends VersionedState>(contract: Contract<S>, type: string, state: S | Erased): S | Erased {
  const payload = type.endsWith('.erased') ? erasedOf(contract.topic, state) : produce(contract, state);
  if (Buffer.byteLength(JSON.stringify(payload)) > LARGEST_STATE_BYTES) {
    throw new ContractViolation(contract.topic, [
      { field: '(state)', message: `is above ${String(LARGEST_STATE_BYTES)} bytes` },
    ]);
  }
  return payload;
}

function erasedOf(topic: string, state: unknown): Erased {
  const parsed = Erased.safeParse(state);
  if (parsed.success) return parsed.data;
  throw new ContractViolation(topic, [
    { field: '(state)', message: 'of an erased aggregate is { id, version, erased: true } only' },
  ]);
}
