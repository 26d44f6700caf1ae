import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many people the employer wants where. Outlooks that were counted before say that theirs are filled and open. */
export class AuthorisedSeats1764001102000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table authorised_seats (
        id uuid primary key,
        version integer not null check (version > 0),
        external_id text not null unique,
        job_role_id uuid not null,
        unit text,
        seats integer not null check (seats >= 0),
        retired boolean not null
      );
      create index authorised_seats_of_job_role on authorised_seats (job_role_id) where not retired;

      update job_role_outlook set outlook = outlook || jsonb_build_object(
        'seats', (outlook->'filledSeats')::integer + (outlook->'openSeats')::integer, 'seatsAre', 'FILLED_AND_OPEN')
      where outlook is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update job_role_outlook set outlook = outlook - 'seats' - 'seatsAre' where outlook is not null;
      drop table authorised_seats;
    `);
  }
}
