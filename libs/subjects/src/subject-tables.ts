import { personOwned } from '@libs/database';

/**
 * `erased_subject`: the last version of what was erased, so that versions never restart. `erasure`: the proof. Both hold
 * ids only, and stay. Unqualified names: they land in the schema of the search path.
 */
export const SUBJECT_TABLES_UP = `
  create table erased_subject (
    topic text not null,
    id uuid not null,
    last_version bigint not null,
    erased_at timestamptz not null,
    ended_at timestamptz,
    primary key (topic, id)
  );
  create index erased_subject_to_end on erased_subject (erased_at) where ended_at is null;
  ${personOwned({ table: 'erased_subject', column: 'id', api: 'cairn_actor_is_integration()' })}

  create table erasure (
    id uuid primary key,
    subject uuid not null,
    at timestamptz not null,
    actor_kind text not null,
    actor text not null,
    request_id text not null,
    counts jsonb not null
  );
  create index erasure_subject on erasure (subject);
  do $$ begin
    execute format('revoke all on erasure from %I', current_schema || '_api');
    execute format('revoke update, delete, truncate on erasure from %I', current_schema || '_worker');
  end $$;
`;

export const SUBJECT_TABLES_DOWN = `
  drop table erasure;
  drop table erased_subject;
`;
