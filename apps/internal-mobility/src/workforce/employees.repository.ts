import { saveAggregates, saveParts, type Tx } from '@libs/database';
import type { StoredThing } from '@libs/imports';
import { Injectable } from '@nestjs/common';
import { Any } from 'typeorm';
import { Employee } from './employee';
import { JobAssignment, mergeAssignments } from '../employment/job-assignment';
import type { SettledNode } from './management-tree';

const AT_ONCE = 5_000;

interface NameRow {
  employee_id: string;
  name: string;
}

/** Loads and saves employees with their assignments and names. */
@Injectable()
export class EmployeesRepository {
  /** One change of the tree at a time: two that each look right could close a cycle together. */
  async lockTree(tx: Tx): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtext('cairn.import.employee'))`);
  }

  /** Everybody who has not left; with the last day of the last job where all of them have one. */
  async stored(tx: Tx): Promise<StoredThing[]> {
    return tx.query(
      `select employee.external_id as "externalId", job.ends_on::text as "endsOn" from employee
       left join (select employee_id, case when bool_and(valid_to is not null) then max(valid_to) end as ends_on
                  from job_assignment group by employee_id) as job on job.employee_id = employee.id
       where employee.status <> 'LEFT'`,
    );
  }

  /** Whoever has left, too. */
  async everStored(tx: Tx): Promise<StoredThing[]> {
    return tx.query(`select employee.external_id as "externalId" from employee`);
  }

  async findByIds(tx: Tx, ids: readonly string[]): Promise<Employee[]> {
    const employees = await tx.findBy(Employee, { id: Any(ids) });
    const assignments = await tx.findBy(JobAssignment, { employeeId: Any(ids) });
    const names = await tx.query<NameRow[]>(`select employee_id, name from person_name where employee_id = any($1)`, [
      ids,
    ]);
    const nameById = new Map(names.map((row) => [row.employee_id, row.name]));
    const byOwner = Map.groupBy(assignments, (assignment) => assignment.employeeId);
    for (const employee of employees) {
      employee.name = nameById.get(employee.id) ?? '';
      employee.assignments = mergeAssignments([], byOwner.get(employee.id) ?? []);
    }
    return employees;
  }

  /** Everybody who reports to one of them, directly or through others, past managers included. */
  async findBelow(tx: Tx, ids: readonly string[]): Promise<Employee[]> {
    const rows = await tx.query<{ id: string }[]>(
      `with recursive below(id) as (
         select id from employee where manager_id = any($1)
         union
         select employee.id from employee join below on employee.manager_id = below.id)
       select id from below`,
      [ids],
    );
    return this.findByIds(
      tx,
      rows.map((row) => row.id),
    );
  }

  /** Everybody who has or had this manager, directly or through others. */
  async findNaming(tx: Tx, managerId: string): Promise<Employee[]> {
    const rows = await tx.query<{ id: string }[]>(
      `select id from employee where manager_id = $1 or manager_path @> array[$1::uuid]
       union select employee_id from job_assignment
         where manager_id = $1 or other_managers @> jsonb_build_array(jsonb_build_object('personId', $1::uuid))`,
      [managerId],
    );
    return this.findByIds(
      tx,
      rows.map((row) => row.id),
    );
  }

  /** Everybody with a job in the unit, past ones included. */
  async findInUnit(tx: Tx, unit: string): Promise<Employee[]> {
    const rows = await tx.query<{ id: string }[]>(
      `select distinct employee_id as id from job_assignment where unit = $1`,
      [unit],
    );
    return this.findByIds(
      tx,
      rows.map((row) => row.id),
    );
  }

  /** People for whom another day may have begun in any time zone, in order of id. */
  async findDue(tx: Tx, now: Date, after: string | null, limit: number): Promise<Employee[]> {
    const rows = await tx.query<{ id: string }[]>(
      `select id from employee
       where next_change_on <= ($1::timestamptz at time zone 'Pacific/Kiritimati')::date
         and ($2::uuid is null or id > $2) order by id limit $3`,
      [now.toISOString(), after, limit],
    );
    const employees = await this.findByIds(
      tx,
      rows.map((row) => row.id),
    );
    return employees.sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** When to look again: no change of the person, so it has no version. */
  async saveNextChanges(tx: Tx, employees: readonly Employee[]): Promise<void> {
    await tx.query(
      `update employee set next_change_on = row.day
       from jsonb_to_recordset($1::jsonb) as row(id uuid, day date)
       where employee.id = row.id and employee.next_change_on is distinct from row.day`,
      [JSON.stringify(employees.map(({ id, nextChangeOn }) => ({ id, day: nextChangeOn })))],
    );
  }

  /** The places of people who stay where they are. */
  async settled(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, SettledNode>> {
    const rows = await tx.query<{ id: string; left: boolean; path: string[] }[]>(
      `select id, status = 'LEFT' as left, manager_path as path from employee where id = any($1)`,
      [ids],
    );
    return new Map(rows.map(({ id, left, path }) => [id, { left, path }]));
  }

  /** Saves all or, when somebody else changed one of them, throws VERSION_CONFLICT. */
  async saveAll(tx: Tx, employees: readonly Employee[]): Promise<void> {
    for (let from = 0; from < employees.length; from += AT_ONCE)
      await this.saveSome(tx, employees.slice(from, from + AT_ONCE));
  }

  private async saveSome(tx: Tx, employees: readonly Employee[]): Promise<void> {
    await saveAggregates(tx, Employee, employees);
    await saveParts(
      tx,
      JobAssignment,
      employees.flatMap((employee) => employee.assignments),
    );
    await tx.query(
      `insert into person_name (employee_id, name)
       select row.id, row.name from jsonb_to_recordset($1::jsonb) as row(id uuid, name text) order by row.id
       on conflict (employee_id) do update set name = excluded.name`,
      [JSON.stringify(employees.map(({ id, name }) => ({ id, name })))],
    );
  }
}
