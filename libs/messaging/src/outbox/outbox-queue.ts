import type { OutboxRow } from './outbox-row';
import type { RelaySession } from './relay-session';

/** So many rows are read at once. */
export const READ_AT_MOST = 500;
/**
 * With the row that goes beyond it, what one reading may hold. A reading that it cuts short is not read ahead of, so that
 * the relay holds twice this at most, however large the states.
 */
export const READ_BYTES_AT_MOST = 4_000_000;

/** The bytes of all rows before a row: cut by them, the oldest remain, with none left out between them. */
const bytesBefore = (size: string): string =>
  `coalesce(sum(${size}) over (order by id rows between unbounded preceding and 1 preceding), 0) as before`;
/** Cut by what is stored first, since unpacking what is left for later would cost too much; then by what is sent. */
const READ = `select id, event_id, topic, key, headers, payload
  from (
    select *, ${bytesBefore('octet_length(payload)')}
    from (
      select id, event_id, topic, key, headers, payload::text as payload
      from (
        select *, ${bytesBefore('pg_column_size(payload)')}
        from (select * from outbox where id <> all($1::bigint[]) order by id limit ${String(READ_AT_MOST)}) oldest
      ) stored
      where before < ${String(READ_BYTES_AT_MOST)}
      offset 0
    ) unpacked
  ) sent
  where before < ${String(READ_BYTES_AT_MOST)}
  order by id`;

/**
 * The outbox as its relay works it off. Statements of the session run in the order in which they are asked, so that rows
 * vanish in the order in which they were sent: what remains after a crash is the end of what was sent, and sent again.
 */
export class OutboxQueue {
  private deletion: Promise<unknown> = Promise.resolve();

  constructor(private readonly session: RelaySession) {}

  /** The oldest rows there are. Never "those after the last": a row becomes visible when its command commits, not in order. */
  oldest(): Promise<readonly OutboxRow[]> {
    return this.read([]);
  }

  /**
   * The oldest rows beside those that are on their way; read ahead only where there are probably more. Of one key none
   * can come to stand before them, since its aggregate's row is locked from before the insert until the commit.
   */
  following(onTheirWay: readonly OutboxRow[]): Promise<readonly OutboxRow[]> {
    if (onTheirWay.length < READ_AT_MOST) return Promise.resolve([]);
    const rows = this.read(onTheirWay.map(({ id }) => id));
    // Heard where it is awaited; a send that fails first leaves it unheard.
    rows.catch(() => undefined);
    return rows;
  }

  /** Deletes what was acknowledged, while the next is on its way. Returns when the deletion before has ended. */
  async forget(rows: readonly OutboxRow[]): Promise<void> {
    await this.deletion;
    // Lost in a crash of PostgreSQL, a deletion is made up for by sending again, as after any crash: no flush to wait for.
    this.deletion = this.session.query(
      `delete from outbox where id = any($1::bigint[]) and (select set_config('synchronous_commit', 'off', true)) = 'off'`,
      [rows.map(({ id }) => id)],
    );
    this.deletion.catch(() => undefined);
  }

  /** @throws when the last deletion has failed. */
  async settled(): Promise<void> {
    await this.deletion;
  }

  private read(beside: readonly string[]): Promise<readonly OutboxRow[]> {
    return this.session.query<OutboxRow>(READ, [beside]);
  }
}
