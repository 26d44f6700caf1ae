import type { VersionedState } from '@libs/contracts';
import { WorkerDatabase, type Tx } from '@libs/database';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { MESSAGING_OPTIONS, type MessagingOptions } from '../messaging-options';
import { Outbox } from '../outbox/outbox';
import { PipeMetrics } from '../pipe-metrics';
import { readTail } from './read-tail';
import { restatedType, type Restatement } from './restatement';

const PAGE = 500;

/** What was found in one topic. `unknown`: keys that PostgreSQL does not hold; a person should look. */
export interface TailReport {
  readonly topic: string;
  readonly compared: number;
  readonly restated: number;
  readonly unknown: number;
}

/**
 * Compares what each owned topic says last with what PostgreSQL holds, and says once more what is missing or older
 * there: a broker that lost a disk, or a bug of ours, is healed within a day instead of never.
 */
@Injectable()
export class TailCheck {
  private readonly logger = new Logger(TailCheck.name);

  constructor(
    @Inject(MESSAGING_OPTIONS) private readonly options: MessagingOptions,
    private readonly modules: ModuleRef,
    private readonly database: WorkerDatabase,
    private readonly outbox: Outbox,
    private readonly metrics: PipeMetrics,
  ) {}

  async execute(requestId: string): Promise<TailReport[]> {
    const reports: TailReport[] = [];
    for (const type of this.options.restatements) {
      const restatement = this.modules.get(type, { strict: false });
      const report = await this.checkOne(restatement, requestId);
      this.metrics.tailRestated(report.topic, report.restated);
      const message = `${report.topic}: ${String(report.compared)} compared, ${String(report.restated)} restated, ${String(report.unknown)} unknown here`;
      if (report.restated + report.unknown > 0) this.logger.error(message);
      else this.logger.log(message);
      reports.push(report);
    }
    return reports;
  }

  private async checkOne(restatement: Restatement, requestId: string): Promise<TailReport> {
    const { topic } = restatement.contract;
    // The tail first: what commits after it was read is newer here, waits in the outbox or has just left it.
    const tail = new Map(await readTail(this.options.brokers, topic));
    let [compared, restated] = [0, 0];
    for (let after: string | null = null; ;) {
      const begin: string | null = after;
      const { states, stale } = await this.database.transaction(async (tx) => {
        const page = await restatement.page(tx, begin, PAGE);
        const behind = await this.behind(tx, topic, page, tail);
        const type = restatedType(restatement.contract);
        await this.outbox.append(
          tx,
          restatement.contract,
          behind.map((state) => ({ type, state })),
          requestId,
        );
        return { states: page, stale: behind.length };
      });
      for (const { id } of states) tail.delete(id);
      compared += states.length;
      restated += stale;
      after = states.at(-1)?.id ?? null;
      if (states.length < PAGE) return { topic, compared, restated, unknown: tail.size };
    }
  }

  /** Those that the topic does not know, or only older, and that are not on their way. */
  private async behind(
    tx: Tx,
    topic: string,
    page: readonly VersionedState[],
    tail: ReadonlyMap<string, number>,
  ): Promise<readonly VersionedState[]> {
    const suspects = page.filter(({ id, version }) => (tail.get(id) ?? 0) < version);
    if (suspects.length === 0) return [];
    const waiting = await tx.query<{ key: string }[]>(
      'select distinct key from outbox where topic = $1 and key = any($2)',
      [topic, suspects.map(({ id }) => id)],
    );
    const onTheirWay = new Set(waiting.map(({ key }) => key));
    return suspects.filter(({ id }) => !onTheirWay.has(id));
  }
}
