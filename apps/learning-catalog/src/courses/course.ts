import type { LocalizedText, Money } from '@libs/contracts';
import { fingerprint } from '@libs/imports';
import { DomainError, referenceId } from '@libs/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { formatMoney, parseMoney, type MinorMoney } from '../reimbursement/money';
import { COST_KINDS, type CostKind } from '../reimbursement/policy-clauses';

/** What a course raises: a skill, from which level to which. */
export interface SkillOutcome {
  readonly skillId: string;
  readonly fromLevel: number;
  readonly toLevel: number;
}

/** What a course costs, by what it is for; decimal texts in one currency. */
export interface Price {
  readonly tuition: string;
  readonly fees: string;
  readonly books: string;
  readonly supplies: string;
  readonly exam: string;
  readonly currency: string;
}

export interface CourseFacts {
  readonly title: LocalizedText;
  readonly description: LocalizedText | null;
  readonly provider: string;
  readonly hours: number;
  readonly price: Price;
  readonly outcomes: readonly SkillOutcome[];
  /** True when the employer demands it. */
  readonly mandatory: boolean;
}

export type CourseEvent = 'learning-catalog.course.defined' | 'learning-catalog.course.changed';

const HOURS_AT_MOST = 10_000;
const HIGHEST_LEVEL = 10;
/** Nobody reimburses more; published catalogues hold figures of forty million by mistake. */
const MAJOR_UNITS_AT_MOST = 200_000;

/** What can be learnt, and what it raises. */
@Entity({ name: 'course' })
export class Course {
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

  @Column('integer')
  hours!: number;

  @Column('jsonb')
  price!: Price;

  @Column('jsonb')
  outcomes!: readonly SkillOutcome[];

  @Column('boolean')
  mandatory!: boolean;

  static idOf(externalId: string): string {
    return referenceId('course', externalId);
  }

  /** @throws DomainError INVALID naming the field. */
  static define(externalId: string, facts: CourseFacts): Course {
    check(facts);
    return Object.assign(new Course(), { id: Course.idOf(externalId), version: 1, externalId, ...facts });
  }

  /** The event, or null when nothing differs. @throws DomainError INVALID naming the field. */
  change(facts: CourseFacts): CourseEvent | null {
    check(facts);
    const { title, description, provider, hours, price, outcomes, mandatory } = this;
    const stands = { title, description, provider, hours, price, outcomes, mandatory };
    if (fingerprint(stands) === fingerprint(facts)) return null;
    Object.assign(this, facts, { version: this.version + 1 });
    return 'learning-catalog.course.changed';
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

function totalOf(price: Price): MinorMoney {
  const minor = COST_KINDS.reduce((sum, kind) => sum + costOf(price, kind).minor, 0n);
  return { minor, currency: price.currency };
}

function costOf(price: Price, kind: CostKind): MinorMoney {
  return parseMoney({ amount: price[kind], currency: price.currency }, `price.${kind}`);
}

function check({ provider, hours, price, outcomes }: CourseFacts): void {
  if (provider.trim() === '') throw DomainError.invalid('provider', 'must not be empty');
  if (!Number.isInteger(hours) || hours < 0 || hours > HOURS_AT_MOST) {
    throw DomainError.invalid('hours', `must be a whole number up to ${String(HOURS_AT_MOST)}`);
  }
  if (Number(formatMoney(totalOf(price)).amount) > MAJOR_UNITS_AT_MOST) {
    throw DomainError.invalid('price', `above ${String(MAJOR_UNITS_AT_MOST)}: refused as implausible`);
  }
  for (const [index, { fromLevel, toLevel, skillId }] of outcomes.entries()) {
    const field = `outcomes.${String(index)}`;
    if (fromLevel < 0 || fromLevel >= toLevel || toLevel > HIGHEST_LEVEL) {
      throw DomainError.invalid(
        `${field}.toLevel`,
        `must be above fromLevel (0 or more) and at most ${String(HIGHEST_LEVEL)}`,
      );
    }
    if (outcomes.findIndex((each) => each.skillId === skillId) !== index) {
      throw DomainError.invalid(`${field}.skill`, 'stands twice in this course');
    }
  }
}
