import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a whole reimbursement policy asks about: whether a course is demanded, and which job roles are inside. */
export class WholePolicies1764001300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table course add mandatory boolean not null default false;
      alter table known_job_role add origin text not null default 'INSIDE';
    `);
    await runner.query(LEARNING_ADMINS_READ);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy known_employee_api_learning on known_employee;
      alter table known_job_role drop origin;
      alter table course drop mandatory;
    `);
  }
}

/** A learning administrator explains an answer to the people of the unit that the grant names, or to everybody. */
const LEARNING_ADMINS_READ = `
  do $policy$ begin
    execute format('create policy known_employee_api_learning on known_employee for select to %I using (exists (
      select 1 from known_grant
      where known_grant.person_id = cairn_actor_id() and not known_grant.revoked
        and known_grant.role = ''LEARNING_ADMIN''
        and (known_grant.scope_unit is null or exists (
          select 1 from jsonb_array_elements(known_employee.state -> ''assignments'') as job
          where job ->> ''unit'' = known_grant.scope_unit or job -> ''unitPath'' ? known_grant.scope_unit))))',
      current_schema || '_api');
  end $policy$;
`;
