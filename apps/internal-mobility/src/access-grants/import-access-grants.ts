import { AccessGrantV1 } from '@libs/contracts';
import { ApiDatabase, idempotent, recordAuditRows, type Tx } from '@libs/database';
import { importRows, type ImportReport } from '@libs/imports';
import { Outbox } from '@libs/messaging';
import { DomainError, personId, type CommandContext } from '@libs/platform';
import { continueVersions } from '@libs/subjects';
import { Injectable } from '@nestjs/common';
import { requireIntegration } from '../access/access-policy';
import { IdNamespace } from '../config';
import { employeeId } from '../workforce/employee-row';
import { EmployeesReadModel } from '../workforce/employees.read-model';
import { AccessGrant, type AccessGrantEvent, type AccessRole } from './access-grant';
import { AccessGrantsRepository } from './access-grants.repository';

/** One access role as the HR system names it; `person` is an employee's external id. */
export interface AccessGrantRow {
  readonly externalId: string;
  readonly person: string;
  readonly role: AccessRole;
  readonly scopeUnit?: string | null | undefined;
  readonly revoked?: boolean | null | undefined;
}

export interface ImportAccessGrantsCommand {
  readonly rows: readonly AccessGrantRow[];
}

interface Changed {
  readonly grant: AccessGrant;
  readonly event: AccessGrantEvent;
}

/** Takes over access roles from the HR system. */
@Injectable()
export class ImportAccessGrants {
  constructor(
    private readonly database: ApiDatabase,
    private readonly grants: AccessGrantsRepository,
    private readonly employees: EmployeesReadModel,
    private readonly outbox: Outbox,
    private readonly namespace: IdNamespace,
  ) {}

  /** @throws DomainError FORBIDDEN for anybody but the integration client. */
  async execute({ rows }: ImportAccessGrantsCommand, context: CommandContext): Promise<ImportReport> {
    requireIntegration(context.actor);
    return this.database.transaction(context.actor, (tx) =>
      idempotent(tx, context, rows, () => this.importWithin(tx, rows, context)),
    );
  }

  private async importWithin(tx: Tx, rows: readonly AccessGrantRow[], context: CommandContext): Promise<ImportReport> {
    await this.grants.lockImport(tx);
    const stored = await this.grants.findByIds(
      tx,
      rows.map((row) => this.idOf(row)),
    );
    const people = await this.employees.knownIds(
      tx,
      rows.map((row) => employeeId(row.person, this.namespace.value)),
    );
    const changed: Changed[] = [];
    const report = await importRows(rows, {
      externalIdOf: (row) => row.externalId,
      apply: (row) => {
        const known = stored.get(this.idOf(row));
        const change = this.apply(row, known, people);
        if (change === null) return 'unchanged';
        changed.push(change);
        return known === undefined ? 'created' : 'updated';
      },
    });
    await this.keep(tx, changed, context);
    return report;
  }

  private apply(row: AccessGrantRow, known: AccessGrant | undefined, people: ReadonlySet<string>): Changed | null {
    const person = employeeId(row.person, this.namespace.value);
    if (!people.has(person)) throw DomainError.invalid('person', 'no employee has this external id');
    const scopeUnit = row.scopeUnit === undefined ? (known?.scopeUnit ?? null) : row.scopeUnit;
    if (scopeUnit?.trim() === '') throw DomainError.invalid('scopeUnit', 'must not be empty');
    const facts = { personId: person, role: row.role, scopeUnit, revoked: row.revoked ?? known?.revoked ?? false };
    if (known === undefined) {
      const grant = AccessGrant.grant(this.idOf(row), row.externalId.trim().normalize('NFC'), facts);
      return { grant, event: 'internal-mobility.access-grant.granted' };
    }
    const event = known.update(facts);
    return event === null ? null : { grant: known, event };
  }

  private async keep(tx: Tx, changed: readonly Changed[], context: CommandContext): Promise<void> {
    await continueVersions(
      tx,
      AccessGrantV1,
      changed.map(({ grant }) => grant),
    );
    await this.grants.saveAll(
      tx,
      changed.map(({ grant }) => grant),
    );
    const entries = changed.map(({ grant, event }) => ({
      action: event,
      subject: grant.personId,
      fields: ['accessGrant'],
    }));
    await recordAuditRows(tx, context, entries);
    const events = changed.map(({ grant, event }) => ({ type: event, state: grant.toPublicState() }));
    await this.outbox.append(tx, AccessGrantV1, events, context.requestId);
  }

  private idOf(row: AccessGrantRow): string {
    return personId(this.namespace.value, 'access-grant', row.externalId);
  }
}
