import { DomainError, newId, type LocalDate } from '@libs/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What can be tried out: one job role, inside or outside, or a field of work by its sector, its family or both. */
export interface ExploredSubject {
  readonly jobRoleId: string | null;
  readonly sector: string | null;
  readonly family: string | null;
}

/**
 * Something a person looks into without aiming at it. It is theirs alone: it has no audience, nothing of it is told to
 * another service, and nothing that others see is computed from it.
 */
@Entity({ name: 'exploration' })
export class Exploration implements ExploredSubject {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  employeeId!: string;

  @Column('uuid', { nullable: true })
  jobRoleId!: string | null;

  @Column('text', { nullable: true })
  sector!: string | null;

  @Column('text', { nullable: true })
  family!: string | null;

  @Column('date')
  since!: LocalDate;

  /** @throws DomainError INVALID unless it is either a job role or a field of work. */
  static begin(employeeId: string, { jobRoleId, sector, family }: ExploredSubject, since: LocalDate): Exploration {
    const isField = sector !== null || family !== null;
    if ((jobRoleId !== null) === isField)
      throw DomainError.invalid('jobRoleId', 'name either a job role, or a sector, a family or both');
    return Object.assign(new Exploration(), { id: newId(), employeeId, jobRoleId, sector, family, since });
  }

  isOf({ jobRoleId, sector, family }: ExploredSubject): boolean {
    return this.jobRoleId === jobRoleId && this.sector === sector && this.family === family;
  }
}
