import type { Tx } from '@libs/database';
import { DomainError } from '@libs/platform';
import { possibleIds } from '@libs/subgraph';
import { Injectable } from '@nestjs/common';
import type { RefusedRow } from './import-report.view';
import type { ImportRun } from './import-run';
import { conflict, type ImportStatus, nextStatus } from './run-status';

/** Rows of one statement. */
const AT_ONCE = 5_000;

const COLUMNS = `id, kind, mode, complete, effective_on::text as "effectiveOn", time_zone as "timeZone", source, client,
  status, refusal, approved_at is not null as approved, superseded_by as "supersededBy", created, updated, unchanged, retired, missing, held, refused,
  unresolved`;

/** One change as it is kept for a person to read. `externalId` is canonical. */
export interface KeptChange {
  readonly externalId: string;
  readonly what: 'CREATED' | 'UPDATED' | 'RETIRED' | 'MISSING';
  readonly held: boolean;
  readonly differences: readonly object[];
}

/** Keeps imports, their parts and their reports. */
@Injectable()
export class ImportRunsRepository {
  /** One import of a kind is judged at a time: each judges against what the other has left. */
  async lockKind(tx: Tx, kind: string): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtext(current_schema || '.import.' || $1))`, [kind]);
  }

  async begin(tx: Tx, run: ImportRun): Promise<void> {
    await tx.query(
      `insert into import_run (id, kind, mode, complete, effective_on, time_zone, source, client, status)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [run.id, run.kind, run.mode, run.complete, run.effectiveOn, run.timeZone, run.source, run.client, run.status],
    );
  }

  /** Not locked. @throws DomainError NOT_FOUND. */
  async find(tx: Tx, id: string): Promise<ImportRun> {
    const [run] = await tx.query<ImportRun[]>(`select ${COLUMNS} from import_run where id = $1`, [id]);
    if (run === undefined) throw DomainError.notFound('import');
    return run;
  }

  /** `for`: a part that is added only keeps the run from ending. @throws DomainError NOT_FOUND. */
  async lock(tx: Tx, id: string, strength: 'share' | 'no key update'): Promise<ImportRun> {
    const [run] = await tx.query<ImportRun[]>(
      `select ${COLUMNS} from import_run where id = any($1::uuid[]) for ${strength}`,
      [possibleIds([id])],
    );
    if (run === undefined) throw DomainError.notFound('import');
    return run;
  }

  /** Ends what a newer import of the kind has overtaken, approved or not. The kind's lock must be held. */
  async supersede(tx: Tx, kind: string, by: string): Promise<void> {
    const ended = await tx.query<{ id: string }[]>(
      `with ended as (
         update import_run set status = 'REFUSED', refusal = 'IMPORT_SUPERSEDED', superseded_by = $2
         where kind = $1 and id <> $2 and (status = 'HELD' or (status = 'APPLYING' and approved_at is not null))
         returning id)
       select id from ended`,
      [kind, by],
    );
    for (const { id } of ended) await this.dropStaged(tx, id);
  }

  /** False when this very part is there already. @throws DomainError IMPORT_PART_DIFFERS (conflict). */
  async addPart(tx: Tx, id: string, part: { part: number; bodyHash: string; count: number; body: string }) {
    const { part: number, bodyHash, count, body } = part;
    await tx.query(
      `insert into import_part (import_id, part, body_hash, rows) values ($1, $2, $3, $4) on conflict do nothing`,
      [id, number, bodyHash, count],
    );
    const [kept] = await tx.query<{ body_hash: string }[]>(
      `select body_hash from import_part where import_id = $1 and part = $2`,
      [id, number],
    );
    if (kept?.body_hash !== bodyHash)
      throw conflict('IMPORT_PART_DIFFERS', `Part ${String(number)} came before with other rows.`);
    await tx.query(`insert into import_staged (import_id, part, rows) values ($1, $2, $3) on conflict do nothing`, [
      id,
      number,
      body,
    ]);
  }

  async parts(tx: Tx, id: string): Promise<number[]> {
    const rows = await tx.query<{ part: number }[]>(`select part from import_part where import_id = $1 order by part`, [
      id,
    ]);
    return rows.map(({ part }) => part);
  }

  /** All rows in the order of their parts. @throws DomainError IMPORT_ROWS_LOST (conflict) after a crash. */
  async stagedRows(tx: Tx, id: string): Promise<unknown[]> {
    const parts = await tx.query<{ rows: string | null }[]>(
      `select coalesce(import_kept.rows, import_staged.rows) as rows from import_part
       left join import_staged using (import_id, part) left join import_kept using (import_id, part)
       where import_part.import_id = $1 order by import_part.part`,
      [id],
    );
    return parts.flatMap(({ rows }) => {
      if (rows === null)
        throw conflict('IMPORT_ROWS_LOST', 'The rows did not survive a crash of the database: begin another import.');
      return JSON.parse(rows) as unknown[];
    });
  }

  async dropStaged(tx: Tx, id: string): Promise<void> {
    await tx.query(`delete from import_staged where import_id = $1`, [id]);
    await tx.query(`delete from import_kept where import_id = $1`, [id]);
  }

  async finish(tx: Tx, run: ImportRun): Promise<void> {
    await tx.query(
      `update import_run set status = $2, refusal = $3, created = $4, updated = $5, unchanged = $6, retired = $7,
         missing = $8, held = $9, refused = $10, unresolved = $11, finished_at = clock_timestamp()
       where id = $1`,
      [
        run.id,
        run.status,
        run.refusal,
        run.created,
        run.updated,
        run.unchanged,
        run.retired,
        run.missing,
        run.held,
        run.refused,
        run.unresolved,
      ],
    );
  }

  /** Puts the parts where a crash of the database does not reach them: they wait for their day. */
  async keepStaged(tx: Tx, id: string): Promise<void> {
    await tx.query(
      `with staged as (delete from import_staged where import_id = $1 returning import_id, part, rows)
       insert into import_kept (import_id, part, rows) select import_id, part, rows from staged`,
      [id],
    );
  }

  /** A step without a report. `approved`: a person has looked; who is in the audit trail. */
  async become(tx: Tx, run: ImportRun, to: ImportStatus, approved = run.approved): Promise<ImportRun> {
    const status = nextStatus(run.status, to);
    await tx.query(
      `update import_run set status = $2, approved_at = case when $3 then coalesce(approved_at, clock_timestamp()) end
       where id = $1`,
      [run.id, status, approved],
    );
    return { ...run, status, approved };
  }

  /** False while somebody else settles the run, in whatever process. */
  async claim(tx: Tx, id: string): Promise<boolean> {
    const [row] = await tx.query<{ claimed: boolean }[]>(
      `select pg_try_advisory_xact_lock(hashtext(current_schema || '.import-run.' || $1)) as claimed`,
      [id],
    );
    return row?.claimed === true;
  }

  async keepRefused(tx: Tx, id: string, rows: readonly RefusedRow[]): Promise<void> {
    for (let from = 0; from < rows.length; from += AT_ONCE)
      await tx.query(
        `insert into import_refused_row (import_id, row, external_id, field, code, message)
         select $1, row, "externalId", field, code, message
         from jsonb_to_recordset($2::jsonb) as each(row integer, "externalId" text, field text, code text, message text)
         on conflict do nothing`,
        [id, JSON.stringify(rows.slice(from, from + AT_ONCE))],
      );
  }

  async keepChanges(tx: Tx, id: string, changes: readonly KeptChange[]): Promise<void> {
    for (let from = 0; from < changes.length; from += AT_ONCE)
      await tx.query(
        `insert into import_change (import_id, position, external_id, what, held, differences)
         select $1, $3 + ordinality, "externalId", what, held, differences
         from rows from (jsonb_to_recordset($2::jsonb) as ("externalId" text, what text, held boolean, differences jsonb))
           with ordinality as each("externalId", what, held, differences, ordinality)`,
        [id, JSON.stringify(changes.slice(from, from + AT_ONCE)), from],
      );
  }

  /** What waits for a person. */
  async held(tx: Tx, id: string): Promise<{ externalId: string; what: KeptChange['what'] }[]> {
    return tx.query(
      `select external_id as "externalId", what from import_change where import_id = $1 and held order by position`,
      [id],
    );
  }

  /** In the order of their days, so that a later one builds on an earlier one; locked. */
  async inStatus(tx: Tx, status: ImportStatus): Promise<ImportRun[]> {
    return tx.query<ImportRun[]>(
      `select ${COLUMNS} from import_run where status = $1 order by effective_on nulls first, id
       for no key update`,
      [status],
    );
  }

  /** Ends a run before it was applied, and forgets its rows. */
  async end(tx: Tx, id: string, { status, refusal }: Pick<ImportRun, 'status' | 'refusal'>): Promise<void> {
    await tx.query(`update import_run set status = $2, refusal = $3, finished_at = clock_timestamp() where id = $1`, [
      id,
      status,
      refusal,
    ]);
    await this.dropStaged(tx, id);
  }

  /** Ends what has been waiting since before a moment. */
  async endOld(tx: Tx, status: 'OPEN' | 'HELD', before: Date, refusal: string): Promise<void> {
    const old = await tx.query<{ id: string }[]>(
      `select id from import_run where status = $1 and coalesce(finished_at, begun_at) < $2 order by id
       for no key update`,
      [status, before],
    );
    for (const { id } of old) await this.end(tx, id, { status: nextStatus(status, 'REFUSED'), refusal });
  }

  /** Forgets what reports from before a moment say of single rows: they tell of people. The counts stay. */
  async forgetReports(tx: Tx, before: Date): Promise<void> {
    for (const table of ['import_change', 'import_refused_row'])
      await tx.query(
        `delete from ${table} as old using import_run
         where import_run.id = old.import_id and import_run.finished_at < $1 and import_run.status <> 'HELD'`,
        [before],
      );
  }
}
