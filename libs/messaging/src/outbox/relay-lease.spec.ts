import { RelayLease } from './relay-lease';
import type { RelaySession } from './relay-session';

/** Answers like PostgreSQL, as slowly as told, at last always as the last time; counts the proofs. */
class FakeSession implements RelaySession {
  proofs = 0;
  slowness: number[] = [];

  constructor(private readonly time: { now: number }) {}

  query<R>(sql: string): Promise<readonly R[]> {
    if (sql.includes('insert into relay_lease')) this.proofs += 1;
    this.time.now += (this.slowness.length > 1 ? this.slowness.shift() : this.slowness[0]) ?? 0;
    return Promise.resolve([]);
  }
}

describe('the lease of a relay', () => {
  const time = { now: 0 };
  let session: FakeSession;
  let lease: RelayLease;

  beforeEach(() => {
    time.now = 0;
    session = new FakeSession(time);
    lease = new RelayLease(session, 'assessment', () => time.now, { leaseMs: 3_000, sendMs: 5_000 });
  });

  it('is proved before the first send', async () => {
    await lease.keep();
    expect(session.proofs).toBe(1);
  });

  it('is not proved again for each send', async () => {
    await lease.keep();
    time.now = 900;
    await lease.keep();
    expect(session.proofs).toBe(1);
    time.now = 1_100;
    await lease.keep();
    expect(session.proofs).toBe(2);
  });

  it('is proved ahead of its time while there is nothing to send', async () => {
    await lease.keep();
    time.now = 500;
    await lease.keepAhead();
    time.now += lease.longestPauseMs;
    await lease.keep();
    expect(session.proofs).toBe(1);
    await lease.keepAhead();
    expect(session.proofs).toBe(2);
    time.now += lease.longestPauseMs;
    await lease.keep();
    expect(session.proofs).toBe(2);
  });

  it('counts from before the question, so that a slow answer never makes it younger', async () => {
    session.slowness = [3_100];
    await expect(lease.keep()).rejects.toThrow('the lease is old');
  });

  it('is proved once more after an answer that came late, and lets the send begin', async () => {
    session.slowness = [8_000, 2];
    await lease.keep();
    expect([session.proofs, time.now]).toEqual([2, 8_002]);
    time.now += 900;
    await lease.keep();
    expect(session.proofs).toBe(2);
  });

  it('is proved anew after a freeze', async () => {
    await lease.keep();
    time.now = 60_000;
    await lease.keep();
    expect(session.proofs).toBe(2);
  });

  it('is over once it was given back', async () => {
    await lease.keep();
    await lease.release();
    await lease.keep();
    expect(session.proofs).toBe(2);
  });
});
