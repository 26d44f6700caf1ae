import type { Tx } from '@libs/database';
import { Clock, type LocalDate } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { JobRolesReadModel } from '../job-roles/job-roles.read-model';
import { LegalEntitiesReadModel } from '../legal-entities/legal-entities.read-model';
import { UnitsReadModel } from '../units/units.read-model';
import type { Employee } from './employee';
import type { EmployeeDraft } from './employee-row';
import { EmployeesRepository } from './employees.repository';
import type { JobAssignment } from '../employment/job-assignment';
import type { ImportGround } from './plan-employee-import';
import type { People } from './settle-employees';
import type { Calendar } from '../employment/standing';

/** Reads what changes of people are judged against, in a fixed number of statements however many they are. */
@Injectable()
export class LoadImportGround {
  constructor(
    private readonly employees: EmployeesRepository,
    private readonly jobRoles: JobRolesReadModel,
    private readonly units: UnitsReadModel,
    private readonly legalEntities: LegalEntitiesReadModel,
    private readonly clock: Clock,
  ) {}

  /** `effectiveOn`: the day that the rows are for, when it lies ahead. */
  async execute(tx: Tx, drafts: readonly EmployeeDraft[], effectiveOn?: LocalDate): Promise<ImportGround> {
    const given = drafts.flatMap(({ facts }) => facts.assignments);
    const known = await this.employees.findByIds(
      tx,
      drafts.map(({ id }) => id),
    );
    const people = await this.around(tx, known, movedOf(drafts, known), given);
    const places = await this.units.places(tx, [...distinct(given, ({ unit }) => unit)]);
    const companies = await this.legalEntities.knownCodes(tx, [...distinct(given, ({ legalEntity }) => legalEntity)]);
    const calendar = await this.calendar(tx, [...given, ...jobsOf(known)], effectiveOn);
    return { ...people, ...calendar, units: places, legalEntities: companies };
  }

  /** The same for people whom only a new day may move. */
  async forDay(tx: Tx, due: readonly Employee[]): Promise<People & Calendar> {
    const ids = due.map(({ id }) => id);
    return { ...(await this.around(tx, due, ids, [])), ...(await this.calendar(tx, jobsOf(due))) };
  }

  private async around(
    tx: Tx,
    known: readonly Employee[],
    moved: readonly string[],
    given: readonly JobAssignment[],
  ): Promise<People> {
    const below = await this.employees.findBelow(tx, moved);
    // People at hand may also be below each other: their own instance counts.
    const stored = new Map<string, Employee>([...below, ...known].map((employee) => [employee.id, employee]));
    const above = new Set([...managersIn(given), ...managersIn(jobsOf([...stored.values()]))]);
    for (const { managerId } of stored.values()) if (managerId !== null) above.add(managerId);
    return {
      stored,
      settled: await this.employees.settled(
        tx,
        [...above].filter((id) => !stored.has(id)),
      ),
    };
  }

  private async calendar(tx: Tx, jobs: readonly JobAssignment[], effectiveOn = ''): Promise<Calendar> {
    const days = new Map<string, LocalDate>();
    return {
      today: (timeZone) => {
        const today = days.get(timeZone) ?? this.clock.today(timeZone);
        days.set(timeZone, today);
        return today < effectiveOn ? effectiveOn : today;
      },
      roles: await this.jobRoles.kinds(tx, [...distinct(jobs, ({ jobRoleId }) => jobRoleId)]),
    };
  }
}

function jobsOf(employees: readonly Employee[]): JobAssignment[] {
  return employees.flatMap(({ assignments }) => assignments);
}

function distinct(jobs: readonly JobAssignment[], of: (job: JobAssignment) => string | null): ReadonlySet<string> {
  return new Set(jobs.map(of).filter((code) => code !== null));
}

function managersIn(jobs: readonly JobAssignment[]): string[] {
  return jobs.flatMap(({ managerId, otherManagers }) => [
    ...(managerId === null ? [] : [managerId]),
    ...otherManagers.map(({ personId }) => personId),
  ]);
}

/** Only under people whose jobs, status or last day change do managers' paths move; it may be more than need be. */
function movedOf(drafts: readonly EmployeeDraft[], known: readonly Employee[]): string[] {
  const factsById = new Map(drafts.map(({ id, facts }) => [id, facts]));
  const isMoved = (employee: Employee): boolean => {
    const facts = factsById.get(employee.id);
    if (facts === undefined) return false;
    if (facts.status !== employee.status || (facts.leftOn ?? null) !== employee.leftOn) return true;
    const jobs = new Map(employee.assignments.map((job) => [job.id, placeOf(job)]));
    return facts.assignments.some((job) => jobs.get(job.id) !== placeOf(job));
  };
  return known.filter(isMoved).map(({ id }) => id);
}

function placeOf({ isPrimary, managerId, unit, validFrom, validTo }: JobAssignment): string {
  return JSON.stringify([isPrimary, managerId, unit, validFrom, validTo]);
}
