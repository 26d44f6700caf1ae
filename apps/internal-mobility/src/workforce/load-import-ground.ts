import type { Tx } from '@libs/database';
import type { LocalDate } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { JobRolesReadModel } from '../job-roles/job-roles.read-model';
import { LegalEntitiesReadModel } from '../legal-entities/legal-entities.read-model';
import { UnitsReadModel } from '../units/units.read-model';
import type { Employee } from './employee';
import type { EmployeeDraft } from './employee-row';
import { EmployeesRepository } from './employees.repository';
import { type JobAssignment, mergeAssignments, primaryAssignment } from './job-assignment';
import type { ImportGround } from './plan-employee-import';

/** Reads what an import of employees is judged against, in a fixed number of statements. */
@Injectable()
export class LoadImportGround {
  constructor(
    private readonly employees: EmployeesRepository,
    private readonly jobRoles: JobRolesReadModel,
    private readonly units: UnitsReadModel,
    private readonly legalEntities: LegalEntitiesReadModel,
  ) {}

  async execute(tx: Tx, drafts: readonly EmployeeDraft[], asOf: LocalDate): Promise<ImportGround> {
    const given = drafts.flatMap(({ facts }) => facts.assignments);
    const known = await this.employees.findByIds(
      tx,
      drafts.map(({ id }) => id),
    );
    const below = await this.employees.findBelow(tx, movedOf(drafts, known, asOf));
    // People of the import may also be below each other: the instance of the import counts.
    const stored = new Map<string, Employee>([...below, ...known].map((employee) => [employee.id, employee]));
    const managers = [...managersOf(drafts, stored)].filter((id) => !stored.has(id));
    return {
      stored,
      settled: await this.employees.settled(tx, managers),
      jobRoles: new Set(
        (
          await this.jobRoles.origins(
            tx,
            distinct(given, ({ jobRoleId }) => jobRoleId),
          )
        ).keys(),
      ),
      units: await this.units.places(
        tx,
        distinct(given, ({ unit }) => unit),
      ),
      legalEntities: await this.legalEntities.knownCodes(
        tx,
        distinct(given, ({ legalEntity }) => legalEntity),
      ),
      asOf,
    };
  }
}

function distinct(given: readonly JobAssignment[], codeOf: (assignment: JobAssignment) => string | null): string[] {
  return [...new Set(given.map(codeOf))].filter((code) => code !== null);
}

/** Only under people who get another manager, or leave or return, do managers' paths move. */
function movedOf(drafts: readonly EmployeeDraft[], known: readonly Employee[], asOf: LocalDate): string[] {
  const factsById = new Map(drafts.map(({ id, facts }) => [id, facts]));
  const isMoved = (employee: Employee): boolean => {
    const facts = factsById.get(employee.id);
    if (facts === undefined) return false;
    const primary = primaryAssignment(mergeAssignments(employee.assignments, facts.assignments), asOf);
    return primary?.managerId !== employee.managerId || (facts.status === 'LEFT') !== employee.hasLeft;
  };
  return known.filter(isMoved).map(({ id }) => id);
}

function managersOf(drafts: readonly EmployeeDraft[], stored: ReadonlyMap<string, Employee>): Set<string> {
  const named = drafts.flatMap(({ facts }) => facts.assignments.map(({ managerId }) => managerId));
  const held = [...stored.values()].flatMap(({ managerId, assignments }) => [
    managerId,
    ...assignments.map((assignment) => assignment.managerId),
  ]);
  return new Set([...named, ...held].filter((id) => id !== null));
}
