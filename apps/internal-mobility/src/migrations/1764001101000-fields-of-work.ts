import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sectors and families with their names, which job roles and units had by code only. */
export class FieldsOfWork1764001101000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table field_of_work (
        id uuid primary key,
        version integer not null check (version > 0),
        kind text not null check (kind in ('SECTOR', 'FAMILY')),
        external_id text not null,
        name jsonb not null,
        related text[] not null,
        retired boolean not null,
        unique (kind, external_id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table field_of_work;`);
  }
}
