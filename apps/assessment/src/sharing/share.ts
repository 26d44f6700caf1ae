import { DomainError, newId, type LocalDate } from '@libs/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What can be shared: the skill levels that are open to it, or the goals that are. */
export type ShareSection = 'SKILLS' | 'GOALS';

/** One person lets one other see one section. With a person, not a relation: a new manager is asked for anew. */
@Entity({ name: 'share' })
export class Share {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  employeeId!: string;

  @Column('uuid')
  personId!: string;

  @Column('text')
  section!: ShareSection;

  @Column('date')
  since!: LocalDate;

  /** Last day; null: until it is ended. */
  @Column('date', { nullable: true })
  until!: LocalDate | null;

  /** True when it was made with the direct manager: it ends when somebody else becomes that. */
  @Column('boolean')
  asManager!: boolean;

  /** @throws DomainError INVALID for oneself, or an end before the beginning. */
  static make(facts: Omit<Share, 'id'>): Share {
    if (facts.employeeId === facts.personId) throw DomainError.invalid('personId', 'is yourself');
    if (facts.until !== null && facts.until < facts.since) throw DomainError.invalid('until', 'lies in the past');
    return Object.assign(new Share(), facts, { id: newId() });
  }
}
