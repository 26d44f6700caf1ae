import { personOwned } from '@libs/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The courses recommended to each person, told to the other services; and of which goal a gap is. */
export class Recommendations1764001730000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table gap add column goal_id uuid; -- null until the next analysis comes
      create table recommendation (
        id uuid primary key, -- internal-mobility's employee
        version bigint not null,
        gaps jsonb not null,
        based_on jsonb
      );
    `);
    await runner.query(personOwned({ table: 'recommendation', column: 'id' }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table recommendation; alter table gap drop column goal_id');
  }
}
