import { personOwned } from '@libs/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The employer's own rows are read by learning administrators of the person too: they explain what is left. */
const TOLD_BY_EMPLOYER_TO_ADMINISTRATORS = `external_id is not null
  and exists (select 1 from known_grant where known_grant.person_id = cairn_actor_id()
    and not known_grant.revoked and known_grant.role = 'LEARNING_ADMIN')
  and exists (select 1 from known_employee where known_employee.id = reimbursement_request.employee_id)`;

/** What became of asking for courses, told by the person (no external id) or by the employer. */
export class ReimbursementRequests1764002000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table reimbursement_request (
        id uuid primary key,
        version bigint not null,
        external_id text unique,
        employee_id uuid not null, -- internal-mobility's employee
        course_id uuid not null references course (id),
        run_id uuid references course_run (id),
        asked_on date,
        decision text,
        decided_on date,
        amount jsonb,
        applied_on date,
        withdrawn_on date
      );
      create index reimbursement_request_employee on reimbursement_request (employee_id);
      create unique index reimbursement_request_told_by_person on reimbursement_request (employee_id, course_id, run_id)
        nulls not distinct where external_id is null;
    `);
    await runner.query(
      personOwned({
        table: 'reimbursement_request',
        column: 'employee_id',
        api: 'external_id is not null and cairn_actor_is_integration()',
        apiReads: TOLD_BY_EMPLOYER_TO_ADMINISTRATORS,
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table reimbursement_request');
  }
}
