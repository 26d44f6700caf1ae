import { produce, type Contract, type VersionedState } from '@libs/contracts';
import { afterCommit, type Tx } from '@libs/database';
import { Clock, newId } from '@libs/platform';
import { Inject, Injectable } from '@nestjs/common';
import { MESSAGING_OPTIONS, type MessagingOptions } from './messaging-options';
import { RelayBell } from './relay-bell';

/** One thing that happened, with everything that is now true. `type` is one of the contract's literals. */
export interface OutgoingEvent<S extends VersionedState> {
  readonly type: string;
  readonly state: S;
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
   * @throws ContractViolation, or Error for a type that the contract does not list.
   */
  async append<S extends VersionedState>(
    tx: Tx,
    contract: Contract<S>,
    events: readonly OutgoingEvent<S>[],
    requestId: string,
  ): Promise<void> {
    if (events.length === 0) return;
    const rows = events.map(({ type, state }) => {
      if (!contract.types.includes(type)) throw new Error(`${type} is not a type of ${contract.topic}: add it to the contract`);
      return { eventId: newId(), key: state.id, headers: this.headers(type, requestId), payload: produce(contract, state) };
    });
    await tx.query(
      `insert into outbox (event_id, topic, key, headers, payload)
       select row."eventId", $1, row.key, row.headers, row.payload
       from rows from (jsonb_to_recordset($2::jsonb) as ("eventId" uuid, key text, headers jsonb, payload jsonb))
         with ordinality as row("eventId", key, headers, payload, position)
       order by row.position`,
      [contract.topic, JSON.stringify(rows)],
    );
    afterCommit(tx, () => {
      this.bell.ring();
    });
  }

  private headers(type: string, requestId: string): Readonly<Record<string, string>> {
    return { type, service: this.options.service, 'occurred-at': this.clock.now().toISOString(), 'request-id': requestId };
  }
}
