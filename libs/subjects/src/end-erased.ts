import type { Contract } from '@libs/contracts';
import { WorkerDatabase, type Tx } from '@libs/database';
import { Outbox } from '@libs/messaging';
import { Clock } from '@libs/platform';
import { Inject, Injectable, type Type } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { SubjectRecords } from './subject-records';
import { SUBJECT_RECORDS } from './subjects';

/** The erased state carries a version and says who went; every reader, also one that was down for a night, hears it first. */
const TOLD_HOURS = 24;
const HOUR_MS = 3_600_000;
const AT_ONCE = 500;

/** Ends the key of what was erased a day ago with a null record: compaction then takes even the id off the topic. */
@Injectable()
export class EndErased {
  constructor(
    @Inject(SUBJECT_RECORDS) private readonly types: readonly Type<SubjectRecords>[],
    private readonly modules: ModuleRef,
    private readonly database: WorkerDatabase,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Returns how many keys were ended. */
  async execute(requestId: string): Promise<number> {
    let ended = 0;
    const tables = this.types.flatMap((type) => this.modules.get(type, { strict: false }).tables);
    for (const { table, contract } of tables) {
      if (contract === undefined) continue;
      for (let due = AT_ONCE; due === AT_ONCE;) {
        const page = await this.database.transaction((tx) => this.endSome(tx, table, contract, requestId));
        due = page.due;
        ended += page.ended;
      }
    }
    return ended;
  }

  private async endSome(tx: Tx, table: string, contract: Contract, requestId: string) {
    const now = this.clock.now();
    const due = await tx.query<{ id: string; version: string }[]>(
      `select id, last_version as version from erased_subject
       where topic = $1 and ended_at is null and erased_at <= $2 order by erased_at, id
       limit ${String(AT_ONCE)} for update`,
      [contract.topic, new Date(now.getTime() - TOLD_HOURS * HOUR_MS)],
    );
    const ids = due.map(({ id }) => id);
    // Read after the lock: whoever brings somebody back holds the row until they are there.
    const back = await tx.query<{ id: string }[]>(`select id from ${table} where id = any($1::uuid[])`, [ids]);
    const alive = new Set(back.map(({ id }) => id));
    const gone = due.filter(({ id }) => !alive.has(id));
    await this.outbox.end(
      tx,
      contract,
      gone.map(({ id, version }) => ({ id, version: Number(version) })),
      requestId,
    );
    await tx.query('update erased_subject set ended_at = $3 where topic = $1 and id = any($2::uuid[])', [
      contract.topic,
      ids,
      now,
    ]);
    return { due: due.length, ended: gone.length };
  }
}
