import { personOwned } from '@libs/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a person answers to what others said of their skills, and what their company has switched on. */
export class RatingAnswers1764002300900 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table rating_answer (
        rating_id uuid primary key, -- of imported_rating
        employee_id uuid not null, -- internal-mobility's employee
        seen_on date,
        disputed_on date
      );
      create index rating_answer_of on rating_answer (employee_id);
      create table known_legal_entity (id uuid primary key, version bigint not null, state jsonb not null);
      update dirty set kind = 'rating-statements' where kind = 'imported-ratings';
      insert into dirty (kind, subject)
        select 'rating-statements', employee_id from rating union select 'rating-statements', employee_id from imported_rating
        on conflict do nothing;
    `);
    await runner.query(personOwned({ table: 'rating_answer', column: 'employee_id' }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update dirty set kind = 'imported-ratings' where kind = 'rating-statements';
      drop table known_legal_entity;
      drop table rating_answer;
    `);
  }
}
