import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * HR partners and administrators read the HR facts of the people they serve. Who serves whom depends on jobs, and rows of
 * jobs follow the employee's row: asked with the actor's own rights, that would go round in a circle. So one function
 * asks with the owner's rights, of the actor's own grants and nothing else; without an actor it finds nothing.
 */
export class HrSeesPeople1764000500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const UP = `
  do $owner$ begin
    execute format('create policy access_grant_serving on access_grant for select to %I
      using (person_id = cairn_actor_id())', current_schema || '_owner');
    execute format('create policy job_assignment_serving on job_assignment for select to %I
      using (cairn_actor_id() is not null)', current_schema || '_owner');
  end $owner$;

  create function cairn_actor_serves_people() returns boolean language sql stable as $$
    select exists (select 1 from access_grant where person_id = cairn_actor_id() and not revoked
      and role in ('HR_PARTNER', 'HR_ADMIN'))
  $$;
  create function cairn_actor_serves(person uuid) returns boolean
    language sql stable security definer set search_path from current as $$
    select exists (
      select 1 from access_grant
      where access_grant.person_id = cairn_actor_id() and not access_grant.revoked
        and access_grant.role in ('HR_PARTNER', 'HR_ADMIN')
        and (access_grant.scope_unit is null or exists (
          select 1 from job_assignment
          where job_assignment.employee_id = person
            and coalesce(job_assignment.valid_to >= current_date, true)
            and access_grant.scope_unit = any (job_assignment.unit_path || job_assignment.unit))))
  $$;

  do $policy$ begin
    execute format('create policy employee_api_hr on employee for select to %I
      using ((select cairn_actor_serves_people()) and cairn_actor_serves(id))', current_schema || '_api');
  end $policy$;
`;

const DOWN = `
  drop policy employee_api_hr on employee;
  drop function cairn_actor_serves(uuid);
  drop function cairn_actor_serves_people();
  drop policy job_assignment_serving on job_assignment;
  drop policy access_grant_serving on access_grant;
`;
