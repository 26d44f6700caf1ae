import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tree of units and the companies, which jobs named by code only. */
export class UnitsAndLegalEntities1764000300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const UP = `
  create table legal_entity (
    id uuid primary key,
    version integer not null check (version > 0),
    external_id text not null unique,
    name text not null,
    country text not null,
    manager_ratings boolean not null,
    peer_ratings boolean not null
  );

  create table unit (
    id uuid primary key,
    version integer not null check (version > 0),
    external_id text not null unique,
    name jsonb not null,
    parent_id uuid,
    legal_entity_id uuid constraint unit_legal_entity references legal_entity (id),
    time_zone text not null,
    sector text,
    path uuid[] not null
  );
  create index unit_parent on unit (parent_id);
  create index unit_above on unit using gin (path);

  alter table job_assignment add column unit_path text[] not null default '{}';
  create index job_assignment_in_unit on job_assignment (unit, employee_id);
`;

const DOWN = `
  drop index job_assignment_in_unit;
  alter table job_assignment drop column unit_path;
  drop table unit;
  drop table legal_entity;
`;
