import { saveAggregates, type Tx } from '@libs/database';
import type { StoredThing } from '@libs/imports';
import { Injectable } from '@nestjs/common';
import { Any } from 'typeorm';
import { AuthorisedSeats } from './authorised-seats';

/** Loads and saves authorised seats. */
@Injectable()
export class SeatsRepository {
  /** Those that count; retired ones are not missed. */
  async stored(tx: Tx): Promise<StoredThing[]> {
    return tx.query(`select external_id as "externalId" from authorised_seats where not retired`);
  }

  /** By external id. */
  async named(tx: Tx, externalIds: readonly string[]): Promise<ReadonlyMap<string, AuthorisedSeats>> {
    const found = await tx.findBy(AuthorisedSeats, { externalId: Any([...externalIds]) });
    return new Map(found.map((seats) => [seats.externalId, seats]));
  }

  /** The job roles that these stand for in the database: before they are saved, those that they leave. */
  async jobRolesOf(tx: Tx, ids: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ role: string }[]>(
      `select distinct job_role_id as role from authorised_seats where id = any($1::uuid[])`,
      [ids],
    );
    return rows.map(({ role }) => role);
  }

  async saveAll(tx: Tx, seats: readonly AuthorisedSeats[]): Promise<void> {
    await saveAggregates(tx, AuthorisedSeats, seats);
  }
}
