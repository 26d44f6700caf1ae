import { AccessGrantV1 } from '@libs/contracts';
import { ApiDatabase, recordAuditRows, type Tx } from '@libs/database';
import {
  importAtOnce,
  planEach,
  requireColumns,
  snapshot,
  type ImportKind,
  type ImportPlan,
  type ImportReport,
  type PlannedChange,
  type Retirement,
  type StoredThing,
} from '@libs/imports';
import { Outbox } from '@libs/messaging';
import { IdNamespace, DomainError, personId, type CommandContext } from '@libs/platform';
import { continueVersions } from '@libs/subjects';
import { Injectable } from '@nestjs/common';
import { requireIntegration } from '../access/access-policy';
import { employeeId } from '../workforce/employee-row';
import { EmployeesReadModel } from '../people/employees.read-model';
import { AccessGrant, type AccessGrantEvent, type AccessGrantFacts } from './access-grant';
import { type AccessGrantRow, AccessGrantRowSchema, canonicalAccessGrant } from './access-grant-row';
import { AccessGrantsRepository } from './access-grants.repository';

export interface ImportAccessGrantsCommand {
  readonly rows: readonly AccessGrantRow[];
}

interface Changed {
  readonly grant: AccessGrant;
  readonly event: AccessGrantEvent;
}

/** Takes over access roles from the HR system. One that complete lists lack is revoked. */
@Injectable()
export class ImportAccessGrants implements ImportKind<AccessGrantRow, Changed> {
  readonly name = 'access-grants';
  readonly schema = AccessGrantRowSchema;
  readonly canonical = canonicalAccessGrant;

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
    return importAtOnce(this.database, this, rows, context);
  }

  stored(tx: Tx): Promise<StoredThing[]> {
    return this.grants.stored(tx);
  }

  async plan(tx: Tx, rows: readonly AccessGrantRow[]): Promise<ImportPlan<Changed>> {
    const stored = await this.grants.findByIds(
      tx,
      rows.map(({ externalId }) => this.idOf(externalId)),
    );
    const named = rows.flatMap(({ person }) => (person === undefined ? [] : [this.personOf(person)]));
    const people = await this.employees.knownIds(tx, named);
    return planEach(rows, (row) => this.planOne(row, stored.get(this.idOf(row.externalId)), people));
  }

  async retire(tx: Tx, externalIds: readonly string[]): Promise<Retirement<Changed>> {
    const stored = await this.grants.findByIds(
      tx,
      externalIds.map((externalId) => this.idOf(externalId)),
    );
    const changes = [...stored.values()].flatMap((grant): PlannedChange<Changed>[] => {
      const before = snapshot(grant);
      const event = grant.update({ ...factsOf(grant), revoked: true });
      return event === null ? [] : [planned('RETIRED', before, { grant, event })];
    });
    return { changes };
  }

  async apply(tx: Tx, changed: readonly Changed[], context: CommandContext): Promise<void> {
    const grants = changed.map(({ grant }) => grant);
    await continueVersions(tx, AccessGrantV1, grants);
    await this.grants.saveAll(tx, grants);
    const entries = changed.map(({ grant, event }) => ({
      action: event,
      subject: grant.personId,
      fields: ['accessGrant'],
    }));
    await recordAuditRows(tx, context, entries);
    const events = changed.map(({ grant, event }) => ({ type: event, state: grant.toPublicState() }));
    await this.outbox.append(tx, AccessGrantV1, events, context.requestId);
  }

  private planOne(
    row: AccessGrantRow,
    known: AccessGrant | undefined,
    people: ReadonlySet<string>,
  ): PlannedChange<Changed> | null {
    const person = row.person === undefined ? undefined : this.personOf(row.person);
    if (person !== undefined && !people.has(person))
      throw DomainError.invalid('person', 'no employee has this external id');
    if (known === undefined) {
      requireColumns(row, ['person', 'role']);
      const { externalId, role, scopeUnit, revoked } = row;
      const facts = {
        personId: this.personOf(row.person),
        role,
        scopeUnit: scopeUnit ?? null,
        revoked: revoked ?? false,
      };
      const grant = AccessGrant.grant(this.idOf(externalId), externalId, facts);
      return planned('CREATED', null, { grant, event: 'internal-mobility.access-grant.granted' });
    }
    const before = snapshot(known);
    const event = known.update({
      personId: person ?? known.personId,
      role: row.role ?? known.role,
      scopeUnit: row.scopeUnit === undefined ? known.scopeUnit : row.scopeUnit,
      revoked: row.revoked === undefined ? known.revoked : (row.revoked ?? false),
    });
    return event === null ? null : planned('UPDATED', before, { grant: known, event });
  }

  private idOf(externalId: string): string {
    return personId(this.namespace.value, 'access-grant', externalId);
  }

  private personOf(externalId: string): string {
    return employeeId(externalId, this.namespace.value);
  }
}

function factsOf({ personId: holder, role, scopeUnit, revoked }: AccessGrant): AccessGrantFacts {
  return { personId: holder, role, scopeUnit, revoked };
}

/** A grant that is changed moves who may see whom; one that is revoked only takes away. */
function planned(what: PlannedChange<Changed>['what'], before: object | null, change: Changed): PlannedChange<Changed> {
  const { grant, event } = change;
  const guarded = event === 'internal-mobility.access-grant.changed';
  return { externalId: grant.externalId, what, guarded, before, after: snapshot(grant), change };
}
