import { newId } from '@libs/platform';
import type { Client } from 'pg';

/** How long a holder may send after it last proved that its session lives. */
export const LEASE_MS = 5_000;
/** How long one send may be on its way. */
export const SEND_TIMEOUT_MS = 5_000;
const RENEW_AFTER_MS = 1_000;

/**
 * The right to relay. The advisory lock of one session elects; the lease makes a holder stop that was frozen or cut off
 * while PostgreSQL gave the lock to another. Measured on a monotonic clock of its own process.
 */
export class RelayLease {
  private readonly holder = newId();
  private renewedAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly session: Client,
    private readonly schema: string,
    private readonly monotonic: () => number,
  ) {}

  /** True when this session is elected. A new holder waits until the last one's sends can no longer arrive. */
  async tryAcquire(): Promise<boolean> {
    const { rows } = await this.session.query<{ elected: boolean }>(
      'select pg_try_advisory_lock(hashtext($1), hashtext($2)) as elected',
      ['cairn.relay', this.schema],
    );
    if (rows[0]?.elected !== true) return false;
    const wait = await this.remainingOfPrevious();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    await this.renew();
    return true;
  }

  /** Proves, or proves again, that the session lives. @throws when it does not: then stop sending. */
  async keep(): Promise<void> {
    if (this.monotonic() - this.renewedAt > RENEW_AFTER_MS) await this.renew();
    if (this.monotonic() - this.renewedAt > LEASE_MS) throw new Error('the lease is old');
  }

  /** Gives the lease back, so that the next holder need not wait. */
  async release(): Promise<void> {
    await this.session.query('update relay_lease set released = true where holder = $1', [this.holder]);
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

  private async remainingOfPrevious(): Promise<number> {
    const { rows } = await this.session.query<{ remaining: number | null }>(
      `select extract(epoch from renewed_at + make_interval(secs => $1) - clock_timestamp())::float8 * 1000 as remaining
       from relay_lease where not released`,
      [(LEASE_MS + SEND_TIMEOUT_MS) / 1_000],
    );
    return Math.max(0, rows[0]?.remaining ?? 0);
  }
}
