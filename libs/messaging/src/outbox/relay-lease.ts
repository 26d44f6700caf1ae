import { newId } from '@libs/platform';
import type { RelaySession } from './relay-session';

/** Name of the advisory lock that elects, beside the schema. */
const LOCK = 'cairn.relay';
/** A holder proves its lease several times a second: so long past its end it is not merely slow. */
const SILENCE_BEYOND_MS = 1_000;

/** How long claims last, in milliseconds. */
export interface RelayTimings {
  /** How long a holder may send after it last proved that its session lives. */
  readonly leaseMs: number;
  /** How long one send may be on its way; it is cut off then. */
  readonly sendMs: number;
}

/** Takeover after a crash takes their sum at most, counted from the last proof; from a frozen process a second more. */
export const RELAY_TIMINGS: RelayTimings = { leaseMs: 3_000, sendMs: 5_000 };

/**
 * The right to relay. The advisory lock of one session elects; the lease makes a holder stop that was frozen or cut off
 * while PostgreSQL gave the lock to another. Measured on a monotonic clock of its own process.
 */
export class RelayLease {
  private readonly holder = newId();
  private renewedAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly session: RelaySession,
    private readonly schema: string,
    private readonly monotonic: () => number,
    private readonly timings: RelayTimings = RELAY_TIMINGS,
  ) {}

  /** True when this session is elected. When it is not, ends the session of a holder that has long been silent. */
  async elect(): Promise<boolean> {
    const [row] = await this.session.query<{ elected: boolean }>(
      'select pg_try_advisory_lock(hashtext($1), hashtext($2)) as elected',
      [LOCK, this.schema],
    );
    if (row?.elected === true) return true;
    await this.endSilentHolder();
    return false;
  }

  /** Milliseconds until a predecessor that never released can have nothing on its way any more. */
  async remainingOfPrevious(): Promise<number> {
    const [row] = await this.session.query<{ remaining: number }>(
      `select extract(epoch from renewed_at + make_interval(secs => $1) - clock_timestamp())::float8 * 1000 as remaining
       from relay_lease where not released`,
      [(this.timings.leaseMs + this.timings.sendMs) / 1_000],
    );
    return Math.max(0, row?.remaining ?? 0);
  }

  /** Proves, or proves again, that the session lives. Call it right before each send. @throws when the proof is old. */
  async keep(): Promise<void> {
    const { leaseMs } = this.timings;
    if (this.monotonic() - this.renewedAt > leaseMs / 3) await this.renew();
    // An answer that stood behind a slow reading comes late; nothing stands before the same question once more.
    if (this.monotonic() - this.renewedAt > leaseMs / 3) await this.renew();
    if (this.monotonic() - this.renewedAt > leaseMs) throw new Error('the lease is old');
  }

  /** How long nothing may be sent after `keepAhead`, so that no event has to wait for a proof that has become due. */
  get longestPauseMs(): number {
    return this.timings.leaseMs / 8;
  }

  /** The same so long before it is due that such a pause, and a slow machine, may follow. */
  async keepAhead(): Promise<void> {
    if (this.monotonic() - this.renewedAt > this.timings.leaseMs / 6) await this.renew();
  }

  /** Gives the lease back, so that the next holder need not wait. Only when nothing can be on its way. */
  async release(): Promise<void> {
    await this.session.query('update relay_lease set released = true where holder = $1', [this.holder]);
    this.renewedAt = Number.NEGATIVE_INFINITY;
  }

  /**
   * A frozen process keeps its session, and PostgreSQL its lock: its system still answers for it. Its lease has run out,
   * so that it sends nothing when it wakes up.
   */
  private async endSilentHolder(): Promise<void> {
    await this.session.query(
      `select pg_terminate_backend(held.pid)
       from pg_locks held join pg_database here on here.oid = held.database, relay_lease lease
       where held.locktype = 'advisory' and held.granted and here.datname = current_database()
         and held.classid = hashtext($1)::oid and held.objid = hashtext($2)::oid and held.objsubid = 2
         and lease.renewed_at < clock_timestamp() - make_interval(secs => $3)`,
      [LOCK, this.schema, (this.timings.leaseMs + this.timings.sendMs + SILENCE_BEYOND_MS) / 1_000],
    );
  }

  private async renew(): Promise<void> {
    // Counted from before the query: the lease must be older than PostgreSQL thinks, never younger.
    const asked = this.monotonic();
    await this.session.query(
      `insert into relay_lease (id, holder, renewed_at, released) values (1, $1, clock_timestamp(), false)
       on conflict (id) do update set holder = excluded.holder, renewed_at = excluded.renewed_at, released = false`,
      [this.holder],
    );
    this.renewedAt = asked;
  }
}
