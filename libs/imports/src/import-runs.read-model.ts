import { ApiDatabase, type Tx } from '@libs/database';
import { DomainError, type Actor } from '@libs/platform';
import { possibleIds, type PageQuery } from '@libs/subgraph';
import { Injectable } from '@nestjs/common';
import { AS_CLIENT } from './as-client';
import type { Difference } from './differences';
import { ImportApproval } from './import-approval';
import type { RefusedRow } from './import-report.view';
import type { ImportRun } from './import-run';
import type { ImportChangeView, OvertakenImportView } from './import-run.view';

/** What was held waits no more once it is approved, given up or overtaken. */
const WAITS = `import_run.status in ('HELD', 'DRY_RUN_DONE')`;

/** Imports as their sender, and the people who approve, look at them. */
@Injectable()
export class ImportRunsReadModel {
  constructor(
    private readonly database: ApiDatabase,
    private readonly approval: ImportApproval,
  ) {}

  /** Null for an unknown one, and for everybody who neither imports nor approves. */
  async byId(actor: Actor, id: string): Promise<ImportRun | null> {
    const [known] = possibleIds([id]);
    if (known === undefined || !(await this.mayLook(actor))) return null;
    const [run] = await this.look((tx) =>
      tx.query<ImportRun[]>(
        `select import_run.id, import_run.kind, import_run.mode, import_run.complete,
           import_run.effective_on::text as "effectiveOn", import_run.time_zone as "timeZone", import_run.source, import_run.client, import_run.status,
           import_run.refusal, import_run.approved_at is not null as approved, import_run.superseded_by as "supersededBy", import_run.created, import_run.updated, import_run.unchanged, import_run.retired,
           import_run.missing, case when ${WAITS} then import_run.held else 0 end as held, import_run.refused, import_run.unresolved
         from import_run where import_run.id = $1`,
        [known],
      ),
    );
    return run ?? null;
  }

  /** In the order of the rows; one more than the page holds. Whoever holds the run may look. */
  async refusedRows(id: string, page: PageQuery): Promise<RefusedRow[]> {
    return this.look((tx) =>
      tx.query<RefusedRow[]>(
        `select refused.row, refused.external_id as "externalId", refused.field, refused.code, refused.message
         from import_refused_row as refused
         where refused.import_id = $1 and refused.row > $2 order by refused.row limit $3`,
        [id, afterNumber(page), page.limit],
      ),
    );
  }

  /** What waits first, then the rest in the order of the rows; one more than the page holds. */
  async changes(id: string, page: PageQuery): Promise<ImportChangeView[]> {
    const rows = await this.look((tx) =>
      tx.query<(Omit<ImportChangeView, 'fields'> & { differences: Difference[] })[]>(
        `select change.position, change.external_id as "externalId", change.what,
           change.held and ${WAITS} as held, change.differences
         from import_change as change join import_run on import_run.id = change.import_id
         where change.import_id = $1 and change.position > $2 order by change.position limit $3`,
        [id, afterNumber(page), page.limit],
      ),
    );
    return rows.map((row) => ({ ...row, fields: row.differences.map(({ field }) => field) }));
  }

  /** The held imports that this one has overtaken, with how much of each was given up. */
  overtook(id: string): Promise<OvertakenImportView[]> {
    return this.look((tx) =>
      tx.query<OvertakenImportView[]>(
        `select import_run.id, import_run.held as "givenUp" from import_run
         where import_run.superseded_by = $1 order by import_run.id`,
        [id],
      ),
    );
  }

  private async mayLook(actor: Actor): Promise<boolean> {
    if (actor.kind === 'integration') return true;
    return this.database.transaction(actor, (tx) => this.approval.allows(tx, actor));
  }

  private look<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.transaction(AS_CLIENT, work);
  }
}

function afterNumber({ after }: PageQuery): number {
  if (after === undefined) return 0;
  if (/^\d{1,9}$/.test(after)) return Number(after);
  throw DomainError.invalid('after', 'is no cursor');
}
