import { ApiDatabase, idempotent, type Tx } from '@libs/database';
import { importRows, type ImportReport } from '@libs/imports';
import { DomainError, rememberedTimeZones, type CommandContext } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { requireIntegration } from '../access/access-policy';
import { IdNamespace } from '../config';
import { draftEmployee, employeeId, type EmployeeDraft, type EmployeeRow } from './employee-row';
import { EmployeesRepository } from './employees.repository';
import { LoadImportGround } from './load-import-ground';
import { planEmployeeImport } from './plan-employee-import';
import { RecordEmployees } from './record-employees';

export interface ImportEmployeesCommand {
  readonly rows: readonly EmployeeRow[];
}

/** Takes over people from the HR system. Good rows are kept, bad ones are named; an identical import changes nothing. */
@Injectable()
export class ImportEmployees {
  constructor(
    private readonly database: ApiDatabase,
    private readonly employees: EmployeesRepository,
    private readonly ground: LoadImportGround,
    private readonly record: RecordEmployees,
    private readonly namespace: IdNamespace,
  ) {}

  /** @throws DomainError FORBIDDEN for anybody but the integration client. */
  async execute({ rows }: ImportEmployeesCommand, context: CommandContext): Promise<ImportReport> {
    requireIntegration(context.actor);
    return this.database.transaction(context.actor, (tx) =>
      idempotent(tx, context, rows, () => this.importWithin(tx, rows, context)),
    );
  }

  private async importWithin(tx: Tx, rows: readonly EmployeeRow[], context: CommandContext): Promise<ImportReport> {
    await this.employees.lockTree(tx);
    const drafts = this.draftAll(rows);
    const ground = await this.ground.execute(tx, [...drafts.values()]);
    const plan = planEmployeeImport([...drafts.values()], ground);
    const report = await importRows(rows, {
      externalIdOf: (row) => row.externalId,
      apply: (row) => {
        const outcome = plan.outcomes.get(employeeId(row.externalId, this.namespace.value));
        if (outcome === undefined || outcome instanceof DomainError) throw outcome ?? this.errorOf(row);
        return outcome;
      },
    });
    await this.record.execute(tx, plan.changed, context);
    return report;
  }

  /** The rows that are well formed and name somebody once, by employee id. */
  private draftAll(rows: readonly EmployeeRow[]): ReadonlyMap<string, EmployeeDraft> {
    const knowsZone = rememberedTimeZones();
    const byId = Map.groupBy(rows, (row) => employeeId(row.externalId, this.namespace.value));
    const drafts = new Map<string, EmployeeDraft>();
    for (const [id, [row, ...others]] of byId) {
      if (row === undefined || others.length > 0) continue;
      const draft = this.tryDraft(row, knowsZone);
      if (!(draft instanceof DomainError)) drafts.set(id, draft);
    }
    return drafts;
  }

  private tryDraft(row: EmployeeRow, knowsZone?: (name: string) => boolean): EmployeeDraft | DomainError {
    try {
      return draftEmployee(row, this.namespace.value, knowsZone);
    } catch (error) {
      if (error instanceof DomainError) return error;
      throw error;
    }
  }

  /** Why a row has no outcome: it is not well formed, or another spelling of the same id stands beside it. */
  private errorOf(row: EmployeeRow): DomainError {
    const draft = this.tryDraft(row);
    return draft instanceof DomainError
      ? draft
      : DomainError.invalid('externalId', 'stands more than once in this import');
  }
}
