import { newId, type LocalDate } from '@libs/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type RatingSource = 'ASSUMED' | 'SELF' | 'PEER' | 'MANAGER' | 'EVIDENCE';
export type Audience = 'SELF' | 'SHARED' | 'DISCOVERABLE';

/** One statement of a level: who said it, when, who may see what follows from it. Never changed, only followed by another. */
@Entity({ name: 'rating' })
export class Rating {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  employeeId!: string;

  @Column('uuid')
  skillId!: string;

  @Column('integer')
  level!: number;

  @Column('text')
  source!: RatingSource;

  @Column('text')
  audience!: Audience;

  @Column('date')
  ratedOn!: LocalDate;

  /** What a person says of themselves. */
  static self(facts: Omit<Rating, 'id' | 'source'>): Rating {
    return Object.assign(new Rating(), facts, { id: newId(), source: 'SELF' });
  }
}
