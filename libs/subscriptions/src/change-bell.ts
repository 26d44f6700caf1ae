import { WorkerDatabase, type Tx } from '@libs/database';
import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';

/** Something of one person that screens may watch. */
export interface Change {
  /** What it is, in one word of the feature: `notice`. */
  readonly of: string;
  readonly employeeId: string;
}

type Ring = () => void;

const RETRY_MS = 1_000;
/** A session that does not answer is given up; whatever was said meanwhile is read when the next one listens. */
const ASK_EVERY_MS = 10_000;

/**
 * Says within a transaction that something of a person has changed: once it commits, every instance of the service
 * hears of it. A hint and no queue: whoever hears it reads what there is.
 */
export async function announceChange(tx: Tx, change: Change): Promise<void> {
  await tx.query(`select pg_notify(current_schema() || '_changed', $1)`, [keyOf(change)]);
}

/**
 * Rings for whoever waits for a change on this instance, whichever instance made it. One session of its own, opened when
 * somebody first waits; each time it begins to listen it rings for all, so that nothing before or between is missed.
 */
@Injectable()
export class ChangeBell implements BeforeApplicationShutdown {
  private readonly logger = new Logger(ChangeBell.name);
  private readonly waiting = new Map<string, Set<Ring>>();
  private running: Promise<void> | undefined;
  private readonly stopping = new AbortController();

  constructor(private readonly database: WorkerDatabase) {}

  /** Calls `ring` after each change, and sometimes without one. Returns how to stop that. */
  on(change: Change, ring: Ring): Ring {
    const key = keyOf(change);
    const rings = this.waiting.get(key) ?? new Set();
    this.waiting.set(key, rings.add(ring));
    this.running ??= this.run();
    return () => {
      rings.delete(ring);
      if (rings.size === 0 && this.waiting.get(key) === rings) this.waiting.delete(key);
    };
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.isStopped()) {
      await this.listen().catch((error: unknown) => {
        this.logger.warn(`Changes are not heard for a moment: ${error instanceof Error ? error.message : 'unknown'}`);
      });
      await wait(RETRY_MS, this.stopping.signal);
    }
  }

  private async listen(): Promise<void> {
    const { directUrl, schema } = this.database;
    const client = new Client({
      connectionString: directUrl,
      application_name: `${schema}_changes`,
      connectionTimeoutMillis: 5_000,
      query_timeout: 5_000,
    });
    const lost = new AbortController();
    client.on('error', () => {
      // The next question on this session fails; without a listener the process would end instead.
      lost.abort();
    });
    const lostOrStopping = AbortSignal.any([lost.signal, this.stopping.signal]);
    client.on('notification', ({ payload = '' }) => {
      for (const ring of this.waiting.get(payload) ?? []) ring();
    });
    try {
      await client.connect();
      await client.query(`listen ${schema}_changed`);
      for (const rings of this.waiting.values()) for (const ring of rings) ring();
      while (!this.isStopped()) {
        await client.query('select 1');
        await wait(ASK_EVERY_MS, lostOrStopping);
      }
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  // A method, since the compiler would otherwise take the flag for constant between awaits.
  private isStopped(): boolean {
    return this.stopping.signal.aborted;
  }
}

/** For so long, or until the signal: at once where that was before. */
async function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  await delay(milliseconds, undefined, { signal }).catch(() => undefined);
}

function keyOf({ of, employeeId }: Change): string {
  return `${of} ${employeeId}`;
}
