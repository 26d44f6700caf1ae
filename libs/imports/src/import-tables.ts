const CLIENTS_TABLES = [
  'import_run',
  'import_part',
  'import_staged',
  'import_refused_row',
  'import_change',
  'import_absence',
] as const;

const SOMEBODY_ACTS = `nullif(current_setting('cairn.actor', true), '') is not null`;

/**
 * What a service keeps of its imports. Staged parts are unlogged: they are the sender's text, needed for minutes, and
 * would be written twice. After a crash they are gone, which `finish` notices and says. Staged rows and differences
 * tell of people, so that only the integration client's transactions see any of it; who was renamed, every command must
 * know, and nobody while no actor is named.
 */
export const IMPORT_TABLES_UP = `
  create table import_run (
    id uuid primary key,
    kind text not null,
    mode text not null check (mode in ('DRY_RUN', 'APPLY')),
    complete boolean not null,
    effective_on date,
    source text not null,
    client text not null,
    status text not null check (status in ('OPEN', 'HELD', 'APPLIED', 'DRY_RUN_DONE', 'REFUSED')),
    refusal text,
    created integer not null default 0,
    updated integer not null default 0,
    unchanged integer not null default 0,
    retired integer not null default 0,
    missing integer not null default 0,
    held integer not null default 0,
    refused integer not null default 0,
    unresolved text[] not null default '{}',
    begun_at timestamptz not null default clock_timestamp(),
    finished_at timestamptz,
    approved_at timestamptz
  );
  create index import_run_waiting on import_run (kind) where status in ('OPEN', 'HELD');

  create table import_part (
    import_id uuid not null constraint import_part_run references import_run (id),
    part integer not null check (part > 0),
    body_hash text not null,
    rows integer not null,
    primary key (import_id, part)
  );

  create table import_staged (
    import_id uuid not null,
    part integer not null,
    rows text not null,
    primary key (import_id, part)
  );
  alter table import_staged set unlogged;
  alter table import_staged alter column rows set storage external;

  create table import_refused_row (
    import_id uuid not null constraint import_refused_row_run references import_run (id),
    row integer not null,
    external_id text,
    field text,
    code text not null,
    message text not null,
    primary key (import_id, row)
  );

  create table import_change (
    import_id uuid not null constraint import_change_run references import_run (id),
    position integer not null,
    external_id text not null,
    what text not null check (what in ('CREATED', 'UPDATED', 'RETIRED', 'MISSING')),
    held boolean not null,
    differences jsonb not null,
    primary key (import_id, position)
  );

  create table import_absence (
    kind text not null,
    external_id text not null,
    missing_since date not null,
    imports integer not null,
    primary key (kind, external_id)
  );

  create table import_alias (
    kind text not null,
    external_id text not null,
    canonical_id text not null,
    primary key (kind, external_id)
  );
  create index import_alias_of on import_alias (kind, canonical_id);
  ${CLIENTS_TABLES.map((table) => guarded(table, 'cairn_actor_is_integration()')).join('')}
  ${guarded('import_alias', SOMEBODY_ACTS)}
`;

/** Imports that wait for their day, and those that take longer than a sender can wait for. */
export const IMPORTS_IN_TIME_UP = `
  alter table import_run add column time_zone text not null default 'UTC';
  alter table import_run drop constraint import_run_status_check;
  alter table import_run add constraint import_run_status_check check (status in
    ('OPEN', 'SCHEDULED', 'APPLYING', 'HELD', 'APPLIED', 'DRY_RUN_DONE', 'REFUSED', 'CANCELLED'));
  drop index import_run_waiting;
  create index import_run_waiting on import_run (status, kind)
    where status in ('OPEN', 'SCHEDULED', 'APPLYING', 'HELD');

  create table import_kept (
    import_id uuid not null constraint import_kept_run references import_run (id),
    part integer not null,
    rows text not null,
    primary key (import_id, part)
  );
  alter table import_kept alter column rows set storage external;
  ${guarded('import_kept', 'cairn_actor_is_integration()')}
`;

export const IMPORTS_IN_TIME_DOWN = `
  drop table import_kept;
  update import_run set status = 'REFUSED', refusal = 'IMPORT_ROWS_LOST'
    where status in ('SCHEDULED', 'APPLYING', 'CANCELLED');
  drop index import_run_waiting;
  alter table import_run drop constraint import_run_status_check;
  alter table import_run add constraint import_run_status_check check (status in
    ('OPEN', 'HELD', 'APPLIED', 'DRY_RUN_DONE', 'REFUSED'));
  create index import_run_waiting on import_run (kind) where status in ('OPEN', 'HELD');
  alter table import_run drop column time_zone;
`;

/** By which later import a held one was overtaken. */
export const OVERTAKEN_IMPORTS_UP = `
  alter table import_run add column superseded_by uuid constraint import_run_superseded_by references import_run (id);
  create index import_run_overtaken on import_run (superseded_by) where superseded_by is not null;
`;

export const OVERTAKEN_IMPORTS_DOWN = `
  drop index import_run_overtaken;
  alter table import_run drop column superseded_by;
`;

/** Of several names the one that was given last counts, also when it was an earlier one already. */
export const RENAMED_AT_UP = `
  alter table import_alias add column renamed_at timestamptz not null default clock_timestamp();
`;

export const RENAMED_AT_DOWN = `
  alter table import_alias drop column renamed_at;
`;

export const IMPORT_TABLES_DOWN = `
  drop table import_alias;
  drop table import_absence;
  drop table import_change;
  drop table import_refused_row;
  drop table import_staged;
  drop table import_part;
  drop table import_run;
`;

function guarded(table: string, predicate: string): string {
  const quoted = predicate.replaceAll("'", "''");
  return `
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    do $policy$ begin
      execute format('create policy ${table}_api on ${table} to %I using (${quoted}) with check (${quoted})', current_schema || '_api');
      execute format('create policy ${table}_worker on ${table} to %I using (true) with check (true)', current_schema || '_worker');
    end $policy$;
  `;
}
