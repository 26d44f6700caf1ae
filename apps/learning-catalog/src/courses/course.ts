import type { LocalizedText, Money } from '@libs/contracts';
import { fingerprint } from '@libs/imports';
import { referenceId } from '@libs/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { formatMoney, parseMoney, type MinorMoney } from '../reimbursement/money';
import type { CostKind } from '../reimbursement/policy-clauses';
import {
  checkCourse,
  costOf,
  totalOf,
  type Award,
  type CourseFacts,
  type CourseMode,
  type Prerequisite,
  type Price,
  type SkillOutcome,
} from './course-facts';

export type CourseEvent = 'learning-catalog.course.defined' | 'learning-catalog.course.changed';

/** What can be learnt, what it asks for, and what it raises. */
@Entity({ name: 'course' })
export class Course implements CourseFacts {
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'bigint', transformer: { from: Number, to: (value: number) => value } })
  version!: number;

  @Column('text')
  externalId!: string;

  @Column('jsonb')
  title!: LocalizedText;

  @Column('jsonb', { nullable: true })
  description!: LocalizedText | null;

  @Column('text')
  provider!: string;

  @Column('text', { nullable: true })
  providerCode!: string | null;

  @Column('integer')
  hours!: number;

  @Column('jsonb')
  price!: Price;

  @Column('jsonb')
  outcomes!: readonly SkillOutcome[];

  @Column('jsonb')
  awards!: readonly Award[];

  @Column('jsonb')
  prerequisites!: readonly Prerequisite[];

  @Column('text', { nullable: true })
  mode!: CourseMode | null;

  @Column('text', { nullable: true })
  language!: string | null;

  @Column('boolean')
  internal!: boolean;

  @Column('boolean')
  mandatory!: boolean;

  static idOf(externalId: string): string {
    return referenceId('course', externalId);
  }

  /** @throws DomainError INVALID naming the field. */
  static define(externalId: string, facts: CourseFacts): Course {
    checkCourse(facts);
    return Object.assign(new Course(), { id: Course.idOf(externalId), version: 1, externalId, ...facts });
  }

  /** The event, or null when nothing differs. @throws DomainError INVALID naming the field. */
  change(facts: CourseFacts): CourseEvent | null {
    checkCourse(facts);
    if (fingerprint(this.facts) === fingerprint(facts)) return null;
    Object.assign(this, facts, { version: this.version + 1 });
    return 'learning-catalog.course.changed';
  }

  /** Everything that a catalogue states of it. */
  get facts(): CourseFacts {
    const { id: _id, version: _version, externalId: _externalId, ...facts } = this;
    return facts;
  }

  /** Everything the course costs. */
  get total(): MinorMoney {
    return totalOf(this.price);
  }

  /** What one kind of costs comes to. */
  cost(kind: CostKind): MinorMoney {
    return costOf(this.price, kind);
  }
}

/** A decimal text as the price keeps it, with all digits of its currency. @throws DomainError INVALID naming the part. */
export function pricePart(amount: string | null | undefined, currency: string, part: string): string {
  const money: Money = { amount: amount ?? '0', currency };
  return formatMoney(parseMoney(money, `price.${part}`)).amount;
}
