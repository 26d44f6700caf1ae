import type { Tx, WorkerDatabase } from '@libs/database';
import type { ConsumerDefinition } from '../consumers/consumer-definition';
import { deliver } from '../consumers/deliver';
import type { IncomingRecord } from '../consumers/delivery';

/** Which dead letters are meant; what is left out does not narrow. Times are ISO 8601. */
export interface DeadLetterFilter {
  readonly id?: string;
  readonly consumer?: string;
  readonly topic?: string;
  readonly subject?: string;
  readonly from?: string;
  readonly to?: string;
}

/** A dead letter without its bytes. */
export interface DeadLetterSummary {
  readonly id: string;
  readonly consumer: string;
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
  readonly subject: string;
  readonly reason: string;
  readonly attempts: number;
  readonly lastSeen: string;
}

export interface DeadLetterContent extends DeadLetterSummary {
  readonly headers: Readonly<Record<string, string>>;
  /** The record's bytes as text; null for a deletion. */
  readonly payload: string | null;
}

/** What a replay did, or in a dry run would do, with one letter. `failure` is null when it was applied. */
export interface ReplayOutcome {
  readonly letter: DeadLetterSummary;
  readonly failure: string | null;
}

interface LetterRow extends DeadLetterSummary {
  readonly headers: Record<string, string>;
  readonly key: Buffer | null;
  readonly payload: Buffer | null;
}

const COLUMNS = `id, consumer, topic, partition, message_offset::text as "offset", subject, reason, attempts,
  to_char(last_seen at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "lastSeen"`;
const MATCHING = `($1::uuid is null or id = $1) and ($2::text is null or consumer = $2) and ($3::text is null or topic = $3)
  and ($4::text is null or subject = $4) and ($5::timestamptz is null or last_seen >= $5)
  and ($6::timestamptz is null or last_seen <= $6)`;

/** Thrown to undo a dry run. */
class DryRun extends Error {}

/** Looks at what consumers could not apply, and applies it again once its cause is mended. */
export class DeadLetterOffice {
  constructor(
    private readonly database: WorkerDatabase,
    private readonly consumers: readonly ConsumerDefinition[],
  ) {}

  /** Oldest first. */
  list(filter: DeadLetterFilter): Promise<DeadLetterSummary[]> {
    return this.database.transaction((tx) =>
      tx.query<DeadLetterSummary[]>(
        `select ${COLUMNS} from dead_letter where ${MATCHING} order by first_seen, id`,
        parametersOf(filter),
      ),
    );
  }

  async show(id: string): Promise<DeadLetterContent | null> {
    const [row] = await this.database.transaction((tx) => rowsOf(tx, { id }));
    if (row === undefined) return null;
    const { key: _key, payload, ...rest } = row;
    return { ...rest, payload: payload?.toString('utf8') ?? null };
  }

  /**
   * Applies letters again, each in a transaction of its own, through the consumer's own handlers; an older state than
   * the copy's changes nothing. What succeeds leaves the office, what fails stays with its new reason.
   */
  async replay(filter: DeadLetterFilter, dryRun: boolean): Promise<ReplayOutcome[]> {
    const outcomes: ReplayOutcome[] = [];
    for (const letter of await this.list(filter)) {
      outcomes.push({ letter, failure: await this.replayOne(letter.id, dryRun) });
    }
    return outcomes;
  }

  private async replayOne(id: string, dryRun: boolean): Promise<string | null> {
    try {
      return await this.database.transaction(async (tx) => {
        const [row] = await rowsOf(tx, { id }, 'for update');
        if (row === undefined) return 'somebody else replayed it meanwhile';
        await this.apply(tx, row);
        if (dryRun) throw new DryRun();
        await tx.query('delete from dead_letter where id = $1', [id]);
        return null;
      });
    } catch (error) {
      if (error instanceof DryRun) return null;
      const reason = error instanceof Error ? `${error.name}: ${error.message}` : 'unknown failure';
      if (!dryRun) await this.keep(id, reason);
      return reason;
    }
  }

  private async apply(tx: Tx, row: LetterRow): Promise<void> {
    const consumer = this.consumers.find(({ name }) => name === row.consumer);
    if (consumer === undefined) throw new Error(`no consumer is called '${row.consumer}' any more`);
    const unreadable = await deliver(tx, consumer, recordOf(row));
    if (unreadable !== undefined) throw new Error(unreadable);
  }

  private keep(id: string, reason: string): Promise<unknown> {
    return this.database.transaction((tx) =>
      tx.query(
        'update dead_letter set attempts = attempts + 1, reason = $2, last_seen = clock_timestamp() where id = $1',
        [id, reason.slice(0, 1_000)],
      ),
    );
  }
}

function rowsOf(tx: Tx, filter: DeadLetterFilter, lock = ''): Promise<LetterRow[]> {
  return tx.query<LetterRow[]>(
    `select ${COLUMNS}, headers, key, payload from dead_letter where ${MATCHING} ${lock}`,
    parametersOf(filter),
  );
}

function parametersOf({ id, consumer, topic, subject, from, to }: DeadLetterFilter): (string | null)[] {
  return [id ?? null, consumer ?? null, topic ?? null, subject ?? null, from ?? null, to ?? null];
}

function recordOf({ topic, partition, offset, key, payload, headers }: LetterRow): IncomingRecord {
  return { topic, partition, offset, key, value: payload, headers };
}
