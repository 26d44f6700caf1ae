/**
 * Tables and functions that every service has: who acts (for row-level security), the audit trail, idempotency keys.
 * Unqualified names: they land in the schema of the search path.
 */
export const FOUNDATION_TABLES_UP = `
  set local lock_timeout = '5s';

  create function cairn_actor_id() returns uuid language sql stable as $$
    select case when current_setting('cairn.actor_kind', true) = 'employee'
      then nullif(current_setting('cairn.actor', true), '')::uuid end
  $$;
  create function cairn_actor_is_integration() returns boolean language sql stable as $$
    select coalesce(current_setting('cairn.actor_kind', true) = 'integration', false)
  $$;

  create table audit (
    id bigint generated always as identity primary key,
    at timestamptz not null default clock_timestamp(),
    actor_kind text not null,
    actor text not null,
    on_behalf_of uuid,
    subject text not null,
    action text not null,
    purpose text not null,
    fields text[] not null,
    request_id text not null
  );
  create index audit_subject on audit (subject, id);

  create table idempotency (
    actor text not null,
    key text not null,
    body_hash text not null,
    answer jsonb,
    created_at timestamptz not null default now(),
    primary key (actor, key)
  );

  -- The trail is written by everybody, changed by nobody and read by no request; a stored answer is its caller's own.
  alter table idempotency enable row level security;
  alter table idempotency force row level security;
  do $$ begin
    execute format('revoke update, delete, truncate on audit from %I, %I', current_schema || '_api', current_schema || '_worker');
    execute format('revoke select on audit from %I', current_schema || '_api');
    execute format('revoke all on migration from %I, %I', current_schema || '_api', current_schema || '_worker');
    execute format('create policy idempotency_api on idempotency to %I using (actor = current_setting(''cairn.actor'', true)) with check (actor = current_setting(''cairn.actor'', true))', current_schema || '_api');
    execute format('create policy idempotency_worker on idempotency to %I using (true) with check (true)', current_schema || '_worker');
  end $$;
`;

export const FOUNDATION_TABLES_DOWN = `
  drop table idempotency;
  drop table audit;
  drop function cairn_actor_is_integration();
  drop function cairn_actor_id();
`;

/**
 * Lets a person read who looked at what is theirs, and nothing else of the trail: rows of actions that end in `.read`
 * with the person as subject. Everybody goes on adding rows, nobody changes one.
 */
export const OWN_LOOKS_UP = `
  alter table audit enable row level security;
  alter table audit force row level security;
  do $$ begin
    execute format('create policy audit_api on audit for insert to %I with check (true)', current_schema || '_api');
    execute format('create policy audit_api_looks on audit for select to %I using (subject = cairn_actor_id()::text and action like ''%%.read'')', current_schema || '_api');
    execute format('create policy audit_worker on audit to %I using (true) with check (true)', current_schema || '_worker');
    execute format('grant select on audit to %I', current_schema || '_api');
  end $$;
`;

export const OWN_LOOKS_DOWN = `
  do $$ begin
    execute format('revoke select on audit from %I', current_schema || '_api');
  end $$;
  drop policy audit_worker on audit;
  drop policy audit_api_looks on audit;
  drop policy audit_api on audit;
  alter table audit no force row level security;
  alter table audit disable row level security;
`;

/** A stored answer keeps the order of its fields, as it was first given; keys are found by their age. */
export const KEPT_ANSWERS_UP = `
  alter table idempotency alter column answer type json;
  create index idempotency_created_at on idempotency (created_at);
`;

export const KEPT_ANSWERS_DOWN = `
  drop index idempotency_created_at;
  alter table idempotency alter column answer type jsonb;
`;

/** Lets auditors read the whole trail; `grants` is where this service has the access roles of people. */
export function auditorsRead(grants: string): string {
  return `
    create function cairn_actor_audits() returns boolean language sql stable
      return exists (select 1 from ${grants} where person_id = cairn_actor_id() and not revoked and role = 'AUDITOR');
    do $policy$ begin
      execute format('create policy audit_api_auditor on audit for select to %I using ((select cairn_actor_audits()))', current_schema || '_api');
    end $policy$;
  `;
}

export const AUDITORS_READ_DOWN = `
  drop policy audit_api_auditor on audit;
  drop function cairn_actor_audits();
`;

export interface PersonOwned {
  readonly table: string;
  /** Column that holds the person's id. */
  readonly column: string;
  /** A further predicate under which the api login sees the row, OR-ed with "it is mine". */
  readonly api?: string;
  /** A predicate under which the api login may read, but never write, rows that are not the actor's. */
  readonly apiReads?: string;
}

/**
 * SQL that puts a table under row-level security: the api login sees a row when it belongs to the actor (or `api`
 * holds), the worker login sees all, nobody else any. Run it in the table's migration.
 */
export function personOwned({ table, column, api, apiReads }: PersonOwned): string {
  const mine = `${column} = cairn_actor_id()${api === undefined ? '' : ` or (${api})`}`;
  return `
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    do $policy$ begin
      execute format('create policy ${table}_api on ${table} to %I using (${mine.replaceAll("'", "''")}) with check (${mine.replaceAll("'", "''")})', current_schema || '_api');
      ${readsPolicy(table, apiReads)}
      execute format('create policy ${table}_worker on ${table} to %I using (true) with check (true)', current_schema || '_worker');
    end $policy$;
  `;
}

function readsPolicy(table: string, predicate: string | undefined): string {
  if (predicate === undefined) return '';
  const quoted = predicate.replaceAll("'", "''");
  return `execute format('create policy ${table}_api_reads on ${table} for select to %I using (${quoted})', current_schema || '_api');`;
}
