import { ApiDatabase, recordAuditRows, type Tx } from '@libs/database';
import { lastNameOf } from '@libs/imports';
import { Clock, type Actor, type CommandContext } from '@libs/platform';
import { afterPlace, possibleIds, type PageQuery, type Placed } from '@libs/subgraph';
import { Injectable } from '@nestjs/common';
import { isSelf, seesFactsOf } from '../access/access-policy';
import { AccessGrantsReadModel, type GrantInForce } from '../access-grants/access-grants.read-model';
import type { EmployeeRecord } from './employee.view';

/** A person as the tables give it to this actor: without `facts` only the name may be seen. */
interface EmployeeRow {
  id: string;
  name: string;
  facts: (Omit<EmployeeRecord, 'id' | 'name'> & { managerPath: string[]; units: string[] }) | null;
}

/** One of a list of people, by the manager or unit it was asked for. */
interface ListedRow extends EmployeeRow {
  of: string;
  key: string;
}

/** Who looks at people, why, and at which fields: what is written into the trail when the facts are somebody else's. */
export interface LookAtPeople {
  readonly context: CommandContext;
  readonly fields: readonly string[];
}

const KEY = 'lower(person_name.name)';

/** Assignments as one JSON list, in order of their start. */
const ASSIGNMENTS = `(select coalesce(jsonb_agg(jsonb_build_object(
    'id', job_assignment.id, 'primary', job_assignment.is_primary, 'legalEntity', job_assignment.legal_entity,
    'unit', job_assignment.unit, 'jobRoleId', job_assignment.job_role_id, 'country', job_assignment.country,
    'contract', job_assignment.contract, 'fte', job_assignment.fte, 'weeklyHours', job_assignment.weekly_hours,
    'level', job_assignment.level,
    'location', job_assignment.location, 'costCentre', job_assignment.cost_centre,
    'shiftPattern', job_assignment.shift_pattern, 'others', job_assignment.other_managers,
    'from', job_assignment.valid_from, 'to', job_assignment.valid_to)
    order by job_assignment.valid_from, job_assignment.id), '[]'::jsonb)
  from job_assignment where job_assignment.employee_id = employee.id)`;

/** Codes of the units that jobs now or later lie in, those above included. */
const UNITS = `(select coalesce(jsonb_agg(distinct code), '[]'::jsonb) from job_assignment
    cross join lateral unnest(job_assignment.unit_path || job_assignment.unit) as code
  where job_assignment.employee_id = employee.id and coalesce(job_assignment.valid_to >= current_date, true))`;

/** Row-level security decides what joins: a report finds the manager's name here and no facts beside it. */
const PERSON = `person_name.employee_id as id, person_name.name,
  case when employee.id is not null then jsonb_build_object(
    'externalId', ${lastNameOf("'employees'", 'employee.external_id')}, 'status', employee.status, 'serviceDate', employee.service_date,
    'inRoleSince', employee.in_role_since,
    'leftOn', employee.left_on, 'locale', employee.locale, 'managerPath', to_jsonb(employee.manager_path),
    'assignments', ${ASSIGNMENTS}, 'units', ${UNITS}) end as facts`;

/** People as screens show them. */
@Injectable()
export class EmployeesReadModel {
  constructor(
    private readonly database: ApiDatabase,
    private readonly clock: Clock,
    private readonly grants: AccessGrantsReadModel,
  ) {}

  /** In the order of the ids; null for absent and forbidden alike. */
  async byIds(look: LookAtPeople, ids: readonly string[]): Promise<(EmployeeRecord | null)[]> {
    const rows = await this.seenBy(look, (tx) =>
      tx.query<EmployeeRow[]>(
        `select ${PERSON} from person_name left join employee on employee.id = person_name.employee_id
         where person_name.employee_id = any($1::uuid[])`,
        [possibleIds(ids)],
      ),
    );
    const byId = new Map(rows.map((row) => [row.id, row.record]));
    return ids.map((id) => byId.get(id) ?? null);
  }

  /** As `byIds`, without anything but the names. */
  async namesOf(look: LookAtPeople, ids: readonly string[]): Promise<(EmployeeRecord | null)[]> {
    const people = await this.byIds(look, ids);
    return people.map((person) => (person === null ? null : withoutFacts(person)));
  }

  /** Direct reports of each manager, in order of names, one statement for all managers; one more than the page holds. */
  reportsOf(look: LookAtPeople, managers: readonly string[], page: PageQuery): Promise<Placed<EmployeeRecord>[][]> {
    return this.listed(look, managers, page, `employee.manager_path[1] = wanted.id::uuid`);
  }

  /** Who works in each unit today, in order of names, one statement for all units; one more than the page holds. */
  inUnits(look: LookAtPeople, units: readonly string[], page: PageQuery): Promise<Placed<EmployeeRecord>[][]> {
    return this.listed(
      look,
      units,
      page,
      `exists (select 1 from job_assignment where job_assignment.employee_id = employee.id
         and job_assignment.unit = wanted.id and job_assignment.valid_from <= $5::date
         and coalesce(job_assignment.valid_to >= $5::date, true))`,
      [this.clock.today()],
    );
  }

  /** A person whom no import changes until the transaction ends, with what they are called here. */
  async lockForErasing(tx: Tx, id: string): Promise<{ status: string; names: string[] } | null> {
    await tx.query(`select pg_advisory_xact_lock(hashtext('cairn.import.employee'))`);
    const [row] = await tx.query<{ status: string; names: string[] }[]>(
      `select employee.status, array_remove(array[employee.external_id, employee.email, person_name.name], null)
         || array(select import_alias.external_id from import_alias
           where import_alias.kind = 'employees' and import_alias.canonical_id = employee.external_id) as names
       from employee left join person_name on person_name.employee_id = employee.id where employee.id = $1`,
      [id],
    );
    return row ?? null;
  }

  /** Which of these ids belong to an employee. */
  async knownIds(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ id: string }[]>(
      `select employee.id from employee where employee.id = any($1::uuid[])`,
      [ids],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Those who have not left and belong to each of what is wanted; `parameters` are $5 and on of what decides. */
  private async listed(
    look: LookAtPeople,
    wanted: readonly string[],
    page: PageQuery,
    belongs: string,
    parameters: readonly unknown[] = [],
  ): Promise<Placed<EmployeeRecord>[][]> {
    const after = afterPlace(page);
    const read = (tx: Tx) =>
      tx.query<ListedRow[]>(
        `select wanted.id as "of", member.key, person.* from unnest($1::text[]) as wanted(id)
         cross join lateral (
           select employee.id, ${KEY} as key from employee join person_name on person_name.employee_id = employee.id
           where employee.status <> 'LEFT' and ($2::uuid is null or (${KEY}, employee.id) > ($4, $2::uuid)) and ${belongs}
           order by ${KEY}, employee.id limit $3) as member
         cross join lateral (
           select ${PERSON} from employee join person_name on person_name.employee_id = employee.id
           where employee.id = member.id) as person
         order by member.key, member.id`,
        [wanted, after?.id ?? null, page.limit, after?.key ?? null, ...parameters],
      );
    const shown = (rows: ListedRow[]) =>
      [...Map.groupBy(rows, (row) => row.of).values()].flatMap((list) => list.slice(0, page.limit - 1));
    const rows = await this.seenBy(look, read, shown);
    const lists = Map.groupBy(rows, (row) => row.of);
    return wanted.map((id) => (lists.get(id) ?? []).map(({ record, key }) => ({ node: record, id: record.id, key })));
  }

  /** Rows as the database gives them to the actor, each with what the policy lets them see of it; `shown` are handed out. */
  private async seenBy<R extends EmployeeRow>(
    look: LookAtPeople,
    read: (tx: Tx) => Promise<R[]>,
    shown: (rows: R[]) => R[] = (rows) => rows,
  ) {
    const { actor } = look.context;
    return this.database.transaction(actor, async (tx) => {
      const grants = actor.kind === 'employee' ? await this.grants.inForce(tx, actor.employeeId) : [];
      const rows = await read(tx);
      const looked = shown(rows).map((row) => recordFor(actor, grants, row));
      await recordLooks(tx, look, looked);
      return rows.map((row) => ({ ...row, record: recordFor(actor, grants, row) }));
    });
  }
}

/** A name is no fact, and one's own facts are one's own: neither leaves a row. */
async function recordLooks(tx: Tx, { context, fields }: LookAtPeople, seen: readonly EmployeeRecord[]): Promise<void> {
  const { id: _id, name: _name, managerPath: _path, ...emptied } = withoutFacts({ id: '', name: '' });
  const known = new Set([...Object.keys(emptied), 'manager', 'reports']);
  const facts = fields.filter((field) => known.has(field));
  if (facts.length === 0) return;
  const others = seen.filter(({ id, managerPath }) => managerPath !== null && !isSelf(context.actor, id));
  const entries = others.map(({ id }) => ({ action: 'internal-mobility.employee.read', subject: id, fields: facts }));
  await recordAuditRows(tx, context, entries);
}

function recordFor(actor: Actor, grants: readonly GrantInForce[], { id, name, facts }: EmployeeRow): EmployeeRecord {
  if (facts !== null && seesFactsOf(actor, grants, { id, ...facts })) return { id, name, ...facts };
  return withoutFacts({ id, name });
}

function withoutFacts({ id, name }: { readonly id: string; readonly name: string }): EmployeeRecord {
  return {
    id,
    name,
    externalId: null,
    status: null,
    serviceDate: null,
    inRoleSince: null,
    leftOn: null,
    locale: null,
    assignments: null,
    managerPath: null,
  };
}
