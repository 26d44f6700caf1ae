import { AUDITORS_READ_DOWN, auditorsRead, OWN_LOOKS_DOWN, OWN_LOOKS_UP } from '@libs/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People read who looked at what is theirs; auditors read the whole trail. */
export class ReadersOfTheTrail1764000500100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(OWN_LOOKS_UP);
    await runner.query(auditorsRead('access_grant'));
    await runner.query(NAMES_OF_LOOKERS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop policy person_name_api_looker on person_name');
    await runner.query(AUDITORS_READ_DOWN);
    await runner.query(OWN_LOOKS_DOWN);
  }
}

/** Who looked at me, I may know by name. */
const NAMES_OF_LOOKERS = `
  do $policy$ begin
    execute format('create policy person_name_api_looker on person_name for select to %I using (exists (
      select 1 from audit where audit.subject = cairn_actor_id()::text and audit.action like ''%%.read''
        and audit.actor = person_name.employee_id::text))', current_schema || '_api');
  end $policy$;
`;
