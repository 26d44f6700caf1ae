import { ApiDatabase, type Tx } from '@libs/database';
import {
  importAtOnce,
  type ImportKind,
  type ImportPlan,
  type ImportReport,
  type Retirement,
  type StoredThing,
} from '@libs/imports';
import { IdNamespace, type CommandContext } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { requireIntegration } from '../access/access-policy';
import { canonicalEmployee, type EmployeeDraft, employeeId } from './employee-row';
import { type EmployeeImportRow, EmployeeImportRowSchema, type EmployeeRow } from './employee-schema';
import { draftAll } from './draft-employees';
import { EmployeesRepository } from './employees.repository';
import { employeeChanges } from './employee-changes';
import { LoadImportGround } from './load-import-ground';
import { planEmployeeImport } from './plan-employee-import';
import { RecordEmployees } from './record-employees';
import type { ChangedEmployee } from './settle-employees';

export interface ImportEmployeesCommand {
  readonly rows: readonly EmployeeRow[];
}

/** Takes over people from the HR system. Good rows are kept, bad ones are named; an identical import changes nothing. */
@Injectable()
export class ImportEmployees implements ImportKind<EmployeeImportRow, ChangedEmployee> {
  readonly name = 'employees';
  readonly schema = EmployeeImportRowSchema;
  readonly canonical = canonicalEmployee;

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
    return importAtOnce(this.database, this, rows, context);
  }

  stored(tx: Tx): Promise<StoredThing[]> {
    return this.employees.stored(tx);
  }

  everStored(tx: Tx): Promise<StoredThing[]> {
    return this.employees.everStored(tx);
  }

  async plan(tx: Tx, rows: readonly EmployeeImportRow[]): Promise<ImportPlan<ChangedEmployee>> {
    const sparse = rows.filter((row) => isSparse(row)).map(({ externalId }) => this.idOf(externalId));
    const known = sparse.length === 0 ? [] : await this.employees.findByIds(tx, sparse);
    const { drafts, refused } = draftAll(rows, known, this.namespace.value);
    return this.planDrafts(tx, drafts, refused);
  }

  /** Whoever no list names any more has left; their reports roll up to the next active manager. */
  async retire(tx: Tx, externalIds: readonly string[]): Promise<Retirement<ChangedEmployee>> {
    const people = await this.employees.findByIds(
      tx,
      externalIds.map((externalId) => this.idOf(externalId)),
    );
    const drafts = people.map((employee): EmployeeDraft => {
      const { id, externalId, name, serviceDate, timeZone, assignments } = employee;
      return { id, facts: { externalId, name, status: 'LEFT', serviceDate, timeZone, assignments } };
    });
    const { changes, along } = await this.planDrafts(tx, drafts, new Map());
    return { changes: changes.map((change) => ({ ...change, what: 'RETIRED' })), along: along ?? [] };
  }

  /** Tokens name the new number from now on; under each of the earlier ones the person signs in as well. */
  async renamed(tx: Tx, externalId: string, to: string, context: CommandContext): Promise<void> {
    const people = await this.employees.findByIds(tx, [this.idOf(externalId)]);
    const changed = people.flatMap((employee) => {
      const event = employee.renumber(this.idOf(to));
      return event === null ? [] : [{ employee, event }];
    });
    await this.record.execute(tx, changed, context);
  }

  apply(tx: Tx, changed: readonly ChangedEmployee[], context: CommandContext): Promise<void> {
    return this.record.execute(tx, changed, context);
  }

  private async planDrafts(
    tx: Tx,
    drafts: readonly EmployeeDraft[],
    refused: ImportPlan<ChangedEmployee>['refused'],
  ): Promise<ImportPlan<ChangedEmployee>> {
    await this.employees.lockTree(tx);
    const ground = await this.ground.execute(tx, drafts);
    return employeeChanges({ drafts, plan: planEmployeeImport(drafts, ground), refused });
  }

  private idOf(externalId: string): string {
    return employeeId(externalId, this.namespace.value);
  }
}

function isSparse({ name, status, serviceDate, timeZone, assignments }: EmployeeImportRow): boolean {
  return [name, status, serviceDate, timeZone, assignments].includes(undefined);
}
