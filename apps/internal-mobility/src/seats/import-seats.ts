import { ApiDatabase, recordAuditRows, type Tx } from '@libs/database';
import {
  importAtOnce,
  planRetirements,
  planUpserts,
  requireColumns,
  type Changed,
  type ImportKind,
  type ImportPlan,
  type ImportReport,
  type Retirement,
  type StoredThing,
} from '@libs/imports';
import { Dirty } from '@libs/messaging';
import { DomainError, type CommandContext } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { requireIntegration } from '../access/access-policy';
import { jobRoleId } from '../job-roles/job-role-row';
import { JobRolesReadModel } from '../job-roles/job-roles.read-model';
import { OUTLOOK } from '../outlook/outlook-kinds';
import { UnitsReadModel } from '../units/units.read-model';
import { AuthorisedSeats, type AuthorisedSeatsEvent, type AuthorisedSeatsFacts } from './authorised-seats';
import { canonicalSeats, type SeatsRow, SeatsRowSchema } from './seats-row';
import { SeatsRepository } from './seats.repository';

type ChangedSeats = Changed<AuthorisedSeats, AuthorisedSeatsEvent>;

/** Takes over how many people the employer wants where. No service copies it; the outlook of the job role says it. */
@Injectable()
export class ImportSeats implements ImportKind<SeatsRow, ChangedSeats> {
  readonly name = 'seats';
  readonly schema = SeatsRowSchema;
  readonly canonical = canonicalSeats;

  constructor(
    private readonly database: ApiDatabase,
    private readonly seats: SeatsRepository,
    private readonly jobRoles: JobRolesReadModel,
    private readonly units: UnitsReadModel,
    private readonly dirty: Dirty,
  ) {}

  /** @throws DomainError FORBIDDEN for anybody but the integration client. */
  async execute({ rows }: { readonly rows: readonly SeatsRow[] }, context: CommandContext): Promise<ImportReport> {
    requireIntegration(context.actor);
    return importAtOnce(this.database, this, rows, context);
  }

  stored(tx: Tx): Promise<StoredThing[]> {
    return this.seats.stored(tx);
  }

  async plan(tx: Tx, rows: readonly SeatsRow[]): Promise<ImportPlan<ChangedSeats>> {
    const externalIds = rows.map(({ externalId }) => externalId);
    const stored = await this.seats.named(tx, externalIds);
    const facts = await this.factsFor(tx, rows);
    return planUpserts(rows, {
      known: ({ externalId }) => stored.get(externalId),
      define: (row) => {
        requireColumns(row, ['jobRole', 'seats']);
        return {
          thing: AuthorisedSeats.define(row.externalId, facts(row)),
          event: 'internal-mobility.authorised-seats.defined',
        };
      },
      update: (seats, row) => seats.update(facts(row)),
    });
  }

  async retire(tx: Tx, externalIds: readonly string[]): Promise<Retirement<ChangedSeats>> {
    const stored = await this.seats.named(tx, externalIds);
    return { changes: planRetirements(stored.values(), (seats) => seats.retire()) };
  }

  async apply(tx: Tx, changed: readonly ChangedSeats[], context: CommandContext): Promise<void> {
    const seats = changed.map(({ thing }) => thing);
    const left = await this.seats.jobRolesOf(
      tx,
      seats.map(({ id }) => id),
    );
    await this.seats.saveAll(tx, seats);
    const entries = changed.map(({ thing, event }) => ({ action: event, subject: thing.id, fields: ['seats'] }));
    await recordAuditRows(tx, context, entries);
    await this.dirty.mark(tx, OUTLOOK, [...left, ...seats.map(({ jobRoleId: role }) => role)]);
  }

  /** What a row states. It throws DomainError INVALID naming a job role or unit that nobody knows. */
  private async factsFor(tx: Tx, rows: readonly SeatsRow[]): Promise<(row: SeatsRow) => AuthorisedSeatsFacts> {
    const named = rows.flatMap(({ jobRole }) => (jobRole === undefined ? [] : [jobRoleId(jobRole)]));
    const origins = await this.jobRoles.origins(tx, named);
    const units = await this.units.places(
      tx,
      rows.flatMap(({ unit }) => unit ?? []),
    );
    return ({ jobRole, unit, seats }) => {
      const role = jobRole === undefined ? undefined : jobRoleId(jobRole);
      if (role !== undefined && origins.get(role) !== 'INSIDE')
        throw DomainError.invalid('jobRole', 'no job role of this employer has this external id');
      if (unit != null && !units.has(unit)) throw DomainError.invalid('unit', 'no unit has this external id');
      return { jobRoleId: role, unit, seats };
    };
  }
}
