import type { ContractType, EmployeeV1 } from '@libs/contracts';
import type { LocalDate } from '@libs/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody else who directs the work: a project lead, a functional head. `kind` is the HR system's code. */
export interface OtherManager {
  readonly personId: string;
  readonly kind: string;
}

/** One dated job of an employee. Part of the employee; past ones are kept, since paths and outlook need them. */
@Entity('job_assignment')
export class JobAssignment {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') employeeId!: string;
  @Column('text') externalId!: string;
  @Column('boolean') isPrimary!: boolean;
  @Column('text', { nullable: true }) legalEntity!: string | null;
  @Column('text', { nullable: true }) unit!: string | null;
  /** Codes of the units above the unit, nearest first; kept here so that a scope is one condition. */
  @Column('text', { array: true }) unitPath!: readonly string[];
  /** The unit's; null without one: then the person's counts. */
  @Column('text', { nullable: true }) unitTimeZone!: string | null;
  @Column('uuid') jobRoleId!: string;
  @Column('integer', { nullable: true }) level!: number | null;
  @Column('uuid', { nullable: true }) managerId!: string | null;
  /** Besides the manager; they gain no sight of the person by it. */
  @Column('jsonb') otherManagers!: readonly OtherManager[];
  @Column('text', { nullable: true }) location!: string | null;
  @Column('text', { nullable: true }) costCentre!: string | null;
  @Column('text', { nullable: true }) shiftPattern!: string | null;
  @Column('text') country!: string;
  @Column('text') contract!: ContractType;
  @Column('double precision') fte!: number;
  @Column('double precision') weeklyHours!: number;
  @Column('date') validFrom!: LocalDate;
  @Column('date', { nullable: true }) validTo!: LocalDate | null;

  static of(facts: JobAssignment): JobAssignment {
    return Object.assign(new JobAssignment(), facts);
  }
}

/** What others may know of an assignment. */
export function toPublicAssignment(assignment: JobAssignment): EmployeeV1['assignments'][number] {
  const { legalEntity, unit, unitPath, level, managerId, otherManagers, location, costCentre, validTo } = assignment;
  return {
    id: assignment.id,
    primary: assignment.isPrimary,
    ...(legalEntity === null ? {} : { legalEntity }),
    ...(unit === null ? {} : { unit }),
    ...(unitPath.length === 0 ? {} : { unitPath: [...unitPath] }),
    jobRoleId: assignment.jobRoleId,
    ...(level === null ? {} : { level }),
    ...(managerId === null ? {} : { managerId }),
    ...(otherManagers.length === 0
      ? {}
      : { otherManagers: otherManagers.map(({ personId, kind }) => ({ personId, kind })) }),
    ...(location === null ? {} : { location }),
    ...(costCentre === null ? {} : { costCentre }),
    country: assignment.country,
    contract: assignment.contract,
    fte: assignment.fte,
    weeklyHours: assignment.weeklyHours,
    from: assignment.validFrom,
    ...(validTo === null ? {} : { to: validTo }),
  };
}

/** The stored assignments with the given ones laid over them by id, in order of start and id. Nothing is dropped. */
export function mergeAssignments(stored: readonly JobAssignment[], given: readonly JobAssignment[]): JobAssignment[] {
  const byId = new Map([...stored, ...given].map((assignment) => [assignment.id, assignment]));
  return [...byId.values()].sort((a, b) => compareText(a.validFrom, b.validFrom) || compareText(a.id, b.id));
}

/**
 * The primary assignment that counts: the running one, else the last that ran, else the first to come. `dayOf` gives the
 * day where the assignment is, since a job begins and ends at midnight there.
 */
export function primaryAssignment(
  assignments: readonly JobAssignment[],
  dayOf: (assignment: JobAssignment) => LocalDate,
): JobAssignment | undefined {
  const primaries = assignments.filter((assignment) => assignment.isPrimary);
  const begun = primaries.filter((assignment) => assignment.validFrom <= dayOf(assignment));
  return begun.findLast((assignment) => runsOn(assignment, dayOf(assignment))) ?? begun.at(-1) ?? primaries[0];
}

/** Two primary assignments that run at the same time, or undefined. */
export function overlappingPrimary(assignments: readonly JobAssignment[]): JobAssignment | undefined {
  const primaries = mergeAssignments([], assignments).filter((assignment) => assignment.isPrimary);
  return primaries.find((assignment, index) => {
    const previous = primaries[index - 1];
    return previous !== undefined && (previous.validTo === null || previous.validTo >= assignment.validFrom);
  });
}

export function runsOn(assignment: JobAssignment, day: LocalDate): boolean {
  return assignment.validFrom <= day && (assignment.validTo === null || assignment.validTo >= day);
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
