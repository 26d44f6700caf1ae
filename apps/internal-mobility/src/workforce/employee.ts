import type { EmployeeV1 } from '@libs/contracts';
import type { LocalDate } from '@libs/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type JobAssignment, primaryAssignment, toPublicAssignment } from './job-assignment';

export type EmployeeStatus = EmployeeV1['status'];
export type EmployeeEvent =
  'internal-mobility.employee.hired' | 'internal-mobility.employee.changed' | 'internal-mobility.employee.left';

/** What the HR system says of a person. `undefined` leaves a fact as it is, `null` clears it. */
export interface EmployeeFacts {
  readonly externalId: string;
  readonly name: string;
  readonly email?: string | null | undefined;
  readonly status: EmployeeStatus;
  readonly serviceDate: LocalDate;
  readonly inRoleSince?: LocalDate | null | undefined;
  readonly timeZone: string;
  readonly assignments: readonly JobAssignment[];
}

/** Where a person stands in the tree: the manager of the primary assignment and the active managers above. */
export interface Place {
  readonly managerId: string | null;
  readonly managerPath: readonly string[];
}

/** A person in the organisation. Name, e-mail and the HR system's id never leave this service. */
@Entity('employee')
export class Employee {
  @PrimaryColumn('uuid') id!: string;
  @Column('integer') version!: number;
  @Column('text') externalId!: string;
  @Column('text', { nullable: true }) email!: string | null;
  @Column('text') status!: EmployeeStatus;
  @Column('date') serviceDate!: LocalDate;
  @Column('date', { nullable: true }) inRoleSince!: LocalDate | null;
  @Column('text') timeZone!: string;
  @Column('uuid', { nullable: true }) managerId!: string | null;
  @Column('uuid', { array: true }) managerPath!: readonly string[];

  /** Kept in a table of its own, since reports may read their managers' names and nothing else of them. */
  name = '';
  assignments: readonly JobAssignment[] = [];

  static hire(id: string, facts: EmployeeFacts, place: Place): Employee {
    const employee = Object.assign(new Employee(), { id, version: 1, email: null, inRoleSince: null });
    employee.take(facts);
    employee.managerId = place.managerId;
    employee.managerPath = [...place.managerPath];
    return employee;
  }

  get hasLeft(): boolean {
    return this.status === 'LEFT';
  }

  /** Takes over new facts, a new place, or both. Returns what happened, or null when nothing changed. */
  update(facts: EmployeeFacts | null, place: Place): EmployeeEvent | null {
    const before = this.fingerprint();
    const hadLeft = this.hasLeft;
    if (facts !== null) this.take(facts);
    this.managerId = place.managerId;
    this.managerPath = [...place.managerPath];
    if (this.fingerprint() === before) return null;
    this.version += 1;
    return this.hasLeft && !hadLeft ? 'internal-mobility.employee.left' : 'internal-mobility.employee.changed';
  }

  /** Takes over the path of a unit that has moved. Returns what happened, or null when no job here lies in it. */
  moveUnit(unit: string, path: readonly string[]): EmployeeEvent | null {
    const before = this.fingerprint();
    for (const assignment of this.assignments) if (assignment.unit === unit) assignment.unitPath = [...path];
    if (this.fingerprint() === before) return null;
    this.version += 1;
    return 'internal-mobility.employee.changed';
  }

  primaryAssignment(asOf: LocalDate): JobAssignment | undefined {
    return primaryAssignment(this.assignments, asOf);
  }

  toPublicState(): EmployeeV1 {
    return {
      id: this.id,
      version: this.version,
      status: this.status,
      serviceDate: this.serviceDate,
      ...(this.inRoleSince === null ? {} : { inRoleSince: this.inRoleSince }),
      timeZone: this.timeZone,
      assignments: this.assignments.map(toPublicAssignment),
      managerPath: [...this.managerPath],
    };
  }

  private take(facts: EmployeeFacts): void {
    this.externalId = facts.externalId;
    this.name = facts.name;
    if (facts.email !== undefined) this.email = facts.email;
    this.status = facts.status;
    this.serviceDate = facts.serviceDate;
    if (facts.inRoleSince !== undefined) this.inRoleSince = facts.inRoleSince;
    this.timeZone = facts.timeZone;
    this.assignments = [...facts.assignments];
  }

  private fingerprint(): string {
    const { externalId, name, email, managerId } = this;
    const codes = this.assignments.map((assignment) => assignment.externalId);
    return JSON.stringify([this.toPublicState(), externalId, name, email, managerId, codes]);
  }
}
