import type { LocalDate } from '@libs/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export const REVIEW_KINDS = ['REVIEW', 'TALK'] as const;
/** `REVIEW`: the employer's regular review. `TALK`: any other talk that has a day. */
export type ReviewKind = (typeof REVIEW_KINDS)[number];
export type ReviewDateEvent =
  'assessment.review-date.set' | 'assessment.review-date.moved' | 'assessment.review-date.ended';

/** The day of one review or talk of a person, as the HR system says it. Past ones stay until it lists them no more, or for 400 days. */
@Entity({ name: 'review_date' })
export class ReviewDate {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  externalId!: string;

  @Column('uuid')
  employeeId!: string;

  @Column('text')
  kind!: ReviewKind;

  @Column('date', { name: 'held_on' })
  on!: LocalDate;

  static set(facts: Omit<ReviewDate, 'sentAgain'>): ReviewDate {
    return Object.assign(new ReviewDate(), facts);
  }

  /** What a row does not say stays. Null when nothing differs. */
  sentAgain(sent: {
    readonly on?: LocalDate | undefined;
    readonly kind?: ReviewKind | undefined;
  }): ReviewDateEvent | null {
    const { on = this.on, kind = this.kind } = sent;
    if (on === this.on && kind === this.kind) return null;
    Object.assign(this, { on, kind });
    return 'assessment.review-date.moved';
  }
}
