/** Copies kept by events, and what is derived from them. No foreign keys: the owners are other services. */
export const COPY_TABLES_UP = `
  create table skill (
    id uuid primary key,
    version integer not null,
    retired boolean not null
  );
  comment on table skill is 'Copy; owner: assessment';

  create table skill_profile (
    employee_id uuid primary key,
    version integer not null,
    levels jsonb not null
  );
  comment on table skill_profile is 'Copy of the own levels, for the person alone; owner: assessment';

  create table gap_analysis (
    employee_id uuid primary key,
    version integer not null
  );
  comment on table gap_analysis is 'Copy; owner: assessment';

  create table gap (
    id uuid primary key,
    employee_id uuid not null,
    kind text not null,
    subject text not null,
    status text not null
  );
  create index gap_of_employee on gap (employee_id);
  comment on table gap is 'Copy; owner: assessment';

  create table match_basis (
    employee_id uuid primary key,
    profile_version integer not null,
    employee_version integer not null,
    arithmetic_version integer not null,
    as_of date,
    not_offered text check (not_offered in ('CONTRACTOR'))
  );
  comment on table match_basis is 'What the stored bands of a person were computed from';

  create table band_state (
    employee_id uuid not null,
    opening_id uuid not null,
    job_role_id uuid not null,
    role_version integer not null,
    band text not null check (band in ('READY', 'ONE_GAP_AWAY')),
    coverage integer check (coverage between 0 and 1000),
    missing jsonb not null,
    unconfirmed integer not null,
    months_to_close integer,
    primary key (employee_id, opening_id)
  );
`;

export const COPY_TABLES_DOWN = `
  drop table band_state;
  drop table match_basis;
  drop table gap;
  drop table gap_analysis;
  drop table skill_profile;
  drop table skill;
`;
