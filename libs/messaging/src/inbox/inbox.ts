import type { Tx } from '@libs/database';
import type { Generation } from '../consumers/generation';

/** Which events a generation of a consumer has applied; written in the transaction of their effect. */
export class Inbox {
  constructor(private readonly generation: Generation) {}

  /** Marks events as received. Returns the ids that were not marked before. */
  async mark(tx: Tx, eventIds: readonly string[]): Promise<Set<string>> {
    const { consumer, number } = this.generation;
    const rows = await tx.query<{ event_id: string }[]>(
      `insert into inbox (consumer, generation, event_id) select $1, $2, unnest($3::uuid[])
       on conflict do nothing returning event_id`,
      [consumer, number, eventIds],
    );
    return new Set(rows.map((row) => row.event_id));
  }

  /** Takes a mark back that this transaction has made. */
  async unmark(tx: Tx, eventId: string): Promise<void> {
    const { consumer, number } = this.generation;
    await tx.query('delete from inbox where consumer = $1 and generation = $2 and event_id = $3', [
      consumer,
      number,
      eventId,
    ]);
  }
}
