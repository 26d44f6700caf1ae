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

  static self(employeeId: string, skillId: string, level: number, ratedOn: LocalDate): Rating {
    const rating: Omit<Rating, 'id'> = { employeeId, skillId, level, ratedOn, source: 'SELF', audience: 'SELF' };
    return Object.assign(new Rating(), rating, { id: newId() });
  }
}
