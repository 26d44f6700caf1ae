import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a provider was called before: a policy that approves it by such a name goes on to. */
export class FormerProviderNames1764005200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table provider add former_names text[] not null default '{}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table provider drop former_names`);
  }
}
