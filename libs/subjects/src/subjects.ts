import type { Contract } from '@libs/contracts';
import type { Tx } from '@libs/database';
import { Outbox } from '@libs/messaging';
import { actorName, Clock, newId, type CommandContext } from '@libs/platform';
import { Inject, Injectable, type Type } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { lockSubject } from './lock-subject';
import { isAbout, type SubjectRecords } from './subject-records';

export const SUBJECT_RECORDS = Symbol('subject records');

/** Rows of one table of one feature. */
export interface ExportedTable {
  readonly feature: string;
  readonly table: string;
  readonly rows: readonly object[];
}

export interface ErasedTable {
  readonly feature: string;
  readonly table: string;
  readonly count: number;
}

interface Aggregate {
  readonly contract: Contract;
  readonly id: string;
  readonly version: number;
}

/** Everything that this service holds about a person. */
@Injectable()
export class Subjects {
  constructor(
    @Inject(SUBJECT_RECORDS) private readonly types: readonly Type<SubjectRecords>[],
    private readonly modules: ModuleRef,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async export(tx: Tx, id: string): Promise<ExportedTable[]> {
    const tables: ExportedTable[] = [];
    for (const records of this.records()) {
      for (const [table, rows] of await records.exportSubject(tx, id)) {
        tables.push({ feature: records.feature, table, rows });
      }
    }
    return tables;
  }

  /**
   * Erases, in a transaction of the worker login. `names`: what else the person is called here (external id, e-mail),
   * looked for in stored answers. Returns what went; nothing when nothing was left.
   */
  async erase(tx: Tx, id: string, names: readonly string[], context: CommandContext): Promise<ErasedTable[]> {
    await lockSubject(tx, id);
    const aggregates = await this.lockAggregates(tx, id);
    const erased: ErasedTable[] = [];
    for (const records of this.records()) {
      for (const [table, count] of await records.eraseSubject(tx, id, context)) {
        erased.push({ feature: records.feature, table, count });
      }
    }
    const ids = [...new Set([id, ...aggregates.map((aggregate) => aggregate.id)])];
    erased.push(
      ...(await this.erasePlumbing(
        tx,
        ids,
        [id, ...names].map((name) => JSON.stringify(name)),
      )),
    );
    for (const aggregate of aggregates) await this.tell(tx, aggregate, context);
    const gone = erased.filter(({ count }) => count > 0);
    if (gone.length > 0) await this.prove(tx, id, gone, context);
    return gone;
  }

  private records(): SubjectRecords[] {
    return this.types.map((type) => this.modules.get(type, { strict: false }));
  }

  /** The published aggregates about the person, locked: the erased state must be the last of its key. */
  private async lockAggregates(tx: Tx, id: string): Promise<Aggregate[]> {
    const found: Aggregate[] = [];
    for (const { table, columns, contract } of this.records().flatMap(({ tables }) => tables)) {
      if (contract === undefined) continue;
      const rows = await tx.query<{ id: string; version: string }[]>(
        `select id, version from ${table} where ${isAbout(columns)} order by id for update`,
        [id],
      );
      found.push(...rows.map((row) => ({ contract, id: row.id, version: Number(row.version) })));
    }
    return found;
  }

  /** What the pipe and the answers kept for repeated requests still hold. */
  private async erasePlumbing(tx: Tx, ids: readonly string[], names: readonly string[]): Promise<ErasedTable[]> {
    const statements: readonly [string, string, unknown[]][] = [
      ['dirty', 'delete from dirty where subject = any($1::uuid[])', [ids]],
      ['dead_letter', 'delete from dead_letter where subject = any($1::text[])', [ids]],
      [
        'idempotency',
        `delete from idempotency where actor = $1
           or exists (select 1 from unnest($2::text[]) as name where position(name in answer::text) > 0)`,
        [ids[0], names],
      ],
    ];
    const erased: ErasedTable[] = [];
    for (const [table, statement, parameters] of statements) {
      const [, count] = await tx.query<[unknown[], number]>(statement, parameters);
      erased.push({ feature: 'pipe', table, count });
    }
    return erased;
  }

  private async tell(tx: Tx, { contract, id, version }: Aggregate, context: CommandContext): Promise<void> {
    const last = version + 1;
    await tx.query(
      `insert into erased_subject (topic, id, last_version, erased_at) values ($1, $2, $3, $4)
       on conflict (topic, id) do update
         set last_version = excluded.last_version, erased_at = excluded.erased_at, ended_at = null`,
      [contract.topic, id, last, this.clock.now()],
    );
    const type = `${contract.owner}.${contract.aggregate}.erased`;
    await this.outbox.append(tx, contract, [{ type, state: { id, version: last, erased: true } }], context.requestId);
  }

  private async prove(tx: Tx, subject: string, gone: readonly ErasedTable[], context: CommandContext): Promise<void> {
    await tx.query(
      `insert into erasure (id, subject, at, actor_kind, actor, request_id, counts) values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        newId(),
        subject,
        this.clock.now(),
        context.actor.kind,
        actorName(context.actor),
        context.requestId,
        JSON.stringify(gone),
      ],
    );
  }
}
