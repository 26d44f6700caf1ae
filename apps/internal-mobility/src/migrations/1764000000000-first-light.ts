import { FOUNDATION_TABLES_DOWN, FOUNDATION_TABLES_UP, personOwned } from '@libs/database';
import { MESSAGING_TABLES_DOWN, MESSAGING_TABLES_UP } from '@libs/messaging';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { OWN_TABLES_DOWN, OWN_TABLES_UP } from './first-light-own-tables';
import { COPY_TABLES_DOWN, COPY_TABLES_UP } from './first-light-copy-tables';

/** The first tables of internal-mobility, with row-level security on everything about people. */
export class FirstLight1764000000000 implements MigrationInterface {
  readonly name = 'FirstLight1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FOUNDATION_TABLES_UP);
    await runner.query(MESSAGING_TABLES_UP);
    await runner.query(OWN_TABLES_UP);
    await runner.query(COPY_TABLES_UP);
    for (const rule of ROW_LEVEL_SECURITY) await runner.query(rule);
    await runner.query(ONLY_THE_HR_SYSTEM_WRITES);
    await runner.query(ONLY_THE_WORKER_WRITES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(COPY_TABLES_DOWN);
    await runner.query(OWN_TABLES_DOWN);
    await runner.query(MESSAGING_TABLES_DOWN);
    await runner.query(FOUNDATION_TABLES_DOWN);
  }
}

/**
 * Managers above a person see the person's HR facts, by the stored path. What hangs on an employee follows the
 * employee's own row. A name is also seen by everybody below: that is all a report may know of a manager.
 */
const ROW_LEVEL_SECURITY: readonly string[] = [
  personOwned({
    table: 'employee',
    column: 'id',
    api: 'manager_path @> array[cairn_actor_id()] or cairn_actor_is_integration()',
  }),
  personOwned({
    table: 'job_assignment',
    column: 'employee_id',
    api: 'exists (select 1 from employee where employee.id = job_assignment.employee_id)',
  }),
  personOwned({
    table: 'person_name',
    column: 'employee_id',
    api: `exists (select 1 from employee where employee.id = person_name.employee_id)
      or exists (select 1 from employee where employee.id = cairn_actor_id()
        and employee.manager_path @> array[person_name.employee_id])`,
  }),
  personOwned({ table: 'access_grant', column: 'person_id', api: 'cairn_actor_is_integration()' }),
  personOwned({ table: 'skill_profile', column: 'employee_id' }),
  personOwned({ table: 'gap_analysis', column: 'employee_id' }),
  personOwned({ table: 'gap', column: 'employee_id' }),
  personOwned({ table: 'match_basis', column: 'employee_id' }),
  personOwned({ table: 'band_state', column: 'employee_id' }),
];

/** Seeing is not changing: through the api login only the HR system writes what it owns. */
const ONLY_THE_HR_SYSTEM_WRITES = `
  do $policy$
  declare owned text;
  begin
    foreach owned in array array['employee', 'job_assignment', 'person_name', 'access_grant'] loop
      execute format('create policy %I on %I as restrictive for insert to %I with check (cairn_actor_is_integration())',
        owned || '_insert', owned, current_schema || '_api');
      execute format('create policy %I on %I as restrictive for update to %I using (cairn_actor_is_integration())',
        owned || '_update', owned, current_schema || '_api');
      execute format('create policy %I on %I as restrictive for delete to %I using (cairn_actor_is_integration())',
        owned || '_delete', owned, current_schema || '_api');
    end loop;
  end $policy$;
`;

/** Copies and what is derived from them are written by consumers and derived workers; versions of roles by nobody again. */
const ONLY_THE_WORKER_WRITES = `
  do $rights$ begin
    execute format('revoke insert, update, delete, truncate on skill, skill_profile, gap_analysis, gap, match_basis, band_state from %I',
      current_schema || '_api');
    execute format('revoke update, delete, truncate on job_role_version from %I, %I', current_schema || '_api', current_schema || '_worker');
  end $rights$;
`;
