import type { EmployeeV1 } from '@libs/contracts';
import type { LocalDate } from '@libs/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EligibleFrom, EmployeeFacts, EmployeeStatus, Standing } from '../employment/employee-facts';
import { type JobAssignment, primaryAssignment, toPublicAssignment } from '../employment/job-assignment';

export type EmployeeEvent =
  'internal-mobility.employee.hired' | 'internal-mobility.employee.changed' | 'internal-mobility.employee.left';

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
  /** The last day, once one is known. */
  @Column('date', { nullable: true }) leftOn!: LocalDate | null;
  /** First day of the run of jobs of one kind; equal to `inRoleSince` unless HR said another day. */
  @Column('date', { nullable: true }) roleRunSince!: LocalDate | null;
  /** When the same facts will say something else; the sweep looks for it. */
  @Column('date', { nullable: true }) nextChangeOn!: LocalDate | null;
  @Column('text', { nullable: true }) locale!: string | null;
  /** In the order of clauses, each once. Never published. */
  @Column('jsonb') eligibleFrom!: readonly EligibleFrom[];
  @Column('text') timeZone!: string;
  @Column('uuid', { nullable: true }) managerId!: string | null;
  /** The active managers above, nearest first. */
  @Column('uuid', { array: true }) managerPath!: readonly string[];

  /** Ids of the numbers that the HR system has given since: tokens name those. */
  @Column('uuid', { array: true }) signsInAs!: readonly string[];

  /** Kept in a table of its own, since reports may read their managers' names and nothing else of them. */
  name = '';
  assignments: readonly JobAssignment[] = [];

  static hire(id: string, facts: EmployeeFacts, standing: Standing, managerPath: readonly string[]): Employee {
    const unsaid = { email: null, locale: null, eligibleFrom: [], signsInAs: [] };
    const employee = Object.assign(new Employee(), { id, version: 1, ...unsaid });
    employee.take(facts);
    employee.stand(standing);
    employee.managerPath = [...managerPath];
    return employee;
  }

  get hasLeft(): boolean {
    return this.status === 'LEFT';
  }

  /**
   * Takes over new facts, a new standing, new managers above, or all of it; null leaves what there is. Returns what
   * happened, or null when nothing changed.
   */
  update(facts: EmployeeFacts | null, standing: Standing | null, managerPath: readonly string[]): EmployeeEvent | null {
    const before = this.fingerprint();
    const hadLeft = this.hasLeft;
    if (facts !== null) this.take(facts);
    if (standing !== null) this.stand(standing);
    this.managerPath = [...managerPath];
    if (this.fingerprint() === before) return null;
    this.version += 1;
    return this.hasLeft && !hadLeft ? 'internal-mobility.employee.left' : 'internal-mobility.employee.changed';
  }

  /** Takes over where a unit lies and which time zone it has. Returns what happened, or null when nothing changed. */
  placeUnit(unit: string, path: readonly string[], timeZone: string): EmployeeEvent | null {
    const before = this.fingerprint();
    const inUnit = this.assignments.filter((assignment) => assignment.unit === unit);
    for (const assignment of inUnit) Object.assign(assignment, { unitPath: [...path], unitTimeZone: timeZone });
    if (this.fingerprint() === before) return null;
    // The day may begin earlier or later there now: the sweep looks again.
    this.nextChangeOn = this.assignments[0]?.validFrom ?? null;
    this.version += 1;
    return 'internal-mobility.employee.changed';
  }

  /** Signs in under another number too. Returns what happened. */
  renumber(id: string): EmployeeEvent | null {
    if (id === this.id || this.signsInAs.includes(id)) return null;
    this.signsInAs = [...this.signsInAs, id];
    this.version += 1;
    return 'internal-mobility.employee.changed';
  }

  /** No longer says that somebody who was erased was a manager here. Returns what happened, or null when nothing did. */
  forgetManager(id: string): EmployeeEvent | null {
    const before = this.fingerprint();
    for (const assignment of this.assignments) {
      if (assignment.managerId === id) assignment.managerId = null;
      assignment.otherManagers = assignment.otherManagers.filter(({ personId }) => personId !== id);
    }
    if (this.managerId === id) this.managerId = null;
    this.managerPath = this.managerPath.filter((manager) => manager !== id);
    if (this.fingerprint() === before) return null;
    this.version += 1;
    return 'internal-mobility.employee.changed';
  }

  primaryAssignment(asOf: LocalDate): JobAssignment | undefined {
    return primaryAssignment(this.assignments, () => asOf);
  }

  toPublicState(): EmployeeV1 {
    return {
      id: this.id,
      version: this.version,
      status: this.status,
      serviceDate: this.serviceDate,
      ...(this.inRoleSince === null ? {} : { inRoleSince: this.inRoleSince }),
      ...(this.leftOn === null ? {} : { leftOn: this.leftOn }),
      timeZone: this.timeZone,
      assignments: this.assignments.map(toPublicAssignment),
      ...(this.signsInAs.length === 0 ? {} : { signsInAs: [...this.signsInAs] }),
      managerPath: [...this.managerPath],
    };
  }

  private take(facts: EmployeeFacts): void {
    this.externalId = facts.externalId;
    this.name = facts.name;
    if (facts.email !== undefined) this.email = facts.email;
    if (facts.locale !== undefined) this.locale = facts.locale;
    if (facts.eligibleFrom !== undefined) this.eligibleFrom = facts.eligibleFrom ?? [];
    this.serviceDate = facts.serviceDate;
    this.timeZone = facts.timeZone;
    this.assignments = [...facts.assignments];
  }

  private stand({ status, leftOn, inRoleSince, roleRunSince, managerId, nextChangeOn }: Standing): void {
    Object.assign(this, { status, leftOn, inRoleSince, roleRunSince, managerId, nextChangeOn });
  }

  /** Everything that is saved, but for `nextChangeOn`: that a day was looked at is no change of the person. */
  private fingerprint(): string {
    const { externalId, name, email, locale, eligibleFrom, managerId, roleRunSince } = this;
    const unpublished = this.assignments.map((job) => [job.externalId, job.shiftPattern, job.unitTimeZone]);
    return JSON.stringify([
      this.toPublicState(),
      externalId,
      name,
      email,
      locale,
      // As stored: in one order of facts, whatever order they came in.
      eligibleFrom.map(({ clause, from }) => [clause, from]),
      managerId,
      roleRunSince,
      unpublished,
    ]);
  }
}
