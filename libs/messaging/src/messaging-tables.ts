/**
 * Tables of the pipe, one set per service schema. Unqualified names: they land in the schema of the search path.
 * `outbox`: states waiting for the relay. `relay_lease`: who relays, and whether they stopped cleanly.
 * `inbox`: what a consumer has applied. `dead_letter`: what it could not. `dirty`: what must be computed again.
 */
export const MESSAGING_TABLES_UP = `
  create table outbox (
    id bigint generated always as identity primary key,
    event_id uuid not null unique,
    topic text not null,
    key text not null,
    headers jsonb not null,
    payload jsonb,
    created_at timestamptz not null default clock_timestamp()
  );

  create table relay_lease (
    id integer primary key check (id = 1),
    holder uuid not null,
    renewed_at timestamptz not null,
    released boolean not null
  );

  create table consumer_generation (
    consumer text primary key,
    generation integer not null
  );

  create table inbox (
    consumer text not null,
    generation integer not null,
    event_id uuid not null,
    received_at timestamptz not null default now(),
    primary key (consumer, generation, event_id)
  );
  create index inbox_received_at on inbox (received_at);

  create table dead_letter (
    id uuid primary key,
    consumer text not null,
    event_id uuid not null,
    topic text not null,
    partition integer not null,
    message_offset bigint not null,
    subject text not null,
    headers jsonb not null,
    key bytea,
    payload bytea,
    reason text not null,
    attempts integer not null,
    first_seen timestamptz not null,
    last_seen timestamptz not null
  );
  create index dead_letter_subject on dead_letter (subject);

  create sequence dirty_mark;
  create table dirty (
    kind text not null,
    subject uuid not null,
    mark bigint not null default nextval('dirty_mark'),
    since timestamptz not null default clock_timestamp(),
    attempts integer not null default 0,
    not_before timestamptz not null default '-infinity',
    primary key (kind, subject)
  );
  create index dirty_due on dirty (kind, mark);

  -- The pipe carries everybody's states; a request may leave an event or a mark and read none of it.
  do $$ begin
    execute format('revoke all on outbox, inbox, dead_letter, relay_lease, consumer_generation from %I', current_schema || '_api');
    execute format('grant insert on outbox to %I', current_schema || '_api');
  end $$;
`;

export const MESSAGING_TABLES_DOWN = `
  drop table dirty;
  drop sequence dirty_mark;
  drop table dead_letter;
  drop table inbox;
  drop table consumer_generation;
  drop table relay_lease;
  drop table outbox;
`;

/** `reacts_from`: offset by topic and partition below which an earlier generation has reacted. */
export const GENERATION_MARKS_UP = `alter table consumer_generation add column reacts_from jsonb`;
export const GENERATION_MARKS_DOWN = `alter table consumer_generation drop column reacts_from`;

/** As text: what a state is made of is read by nobody here, and taking it apart cost more than writing the row. */
export const OUTBOX_AS_TEXT_UP = `
  alter table outbox alter column headers type json using headers::json, alter column payload type json using payload::json`;
export const OUTBOX_AS_TEXT_DOWN = `
  alter table outbox alter column headers type jsonb using headers::jsonb, alter column payload type jsonb using payload::jsonb`;
