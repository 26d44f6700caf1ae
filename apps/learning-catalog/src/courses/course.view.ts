import type { LocalizedText } from '@libs/contracts';
import { localized, LocalizedTextScalar, MoneyView, Paginated } from '@libs/subgraph';
import { Directive, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { formatMoney } from '../reimbursement/money';
import type { Course, SkillOutcome } from './course';

@ObjectType('Skill', { description: 'An entry of the skill framework. assessment knows the rest.' })
@Directive('@key(fields: "id", resolvable: false)')
export class SkillReferenceView {
  @Field(() => ID)
  id!: string;
}

@ObjectType('SkillOutcome', { description: 'What a course raises.' })
export class SkillOutcomeView {
  @Field(() => SkillReferenceView, { nullable: true })
  skill!: SkillReferenceView | null;

  @Field(() => Int, { description: 'Held before; 0 = nothing needed.' })
  fromLevel!: number;

  @Field(() => Int, { description: 'Held afterwards.' })
  toLevel!: number;
}

@ObjectType('Course', { description: 'What can be learnt.' })
@Directive('@key(fields: "id")')
export class CourseView {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String, { nullable: true })
  description!: string | null;

  @Field(() => String)
  provider!: string;

  @Field(() => Int, { description: 'Hours of work in all.' })
  hours!: number;

  @Field(() => MoneyView, { description: 'Everything it costs, before any reimbursement.' })
  price!: MoneyView;

  @Field(() => [SkillOutcomeView])
  outcomes!: SkillOutcomeView[];

  @Field(() => Boolean, { description: 'True when the employer demands it.' })
  mandatory!: boolean;

  /** For fields computed from them. */
  rawOutcomes!: readonly SkillOutcome[];

  static of(course: Course): CourseView {
    return {
      id: course.id,
      title: localized(course.title),
      description: course.description === null ? null : localized(course.description),
      provider: course.provider,
      hours: course.hours,
      price: formatMoney(course.total),
      outcomes: course.outcomes.map(({ skillId, fromLevel, toLevel }) => ({
        skill: { id: skillId },
        fromLevel,
        toLevel,
      })),
      mandatory: course.mandatory,
      rawOutcomes: course.outcomes,
    };
  }
}

export const CourseConnection = Paginated(CourseView, 'Course');

@InputType({ description: 'Decimal texts in one currency; a part left out costs nothing.' })
export class PriceInput {
  @Field(() => String, { description: 'ISO 4217.' })
  currency!: string;

  @Field(() => String)
  tuition!: string;

  @Field(() => String, { nullable: true })
  fees?: string | null;

  @Field(() => String, { nullable: true })
  books?: string | null;

  @Field(() => String, { nullable: true })
  supplies?: string | null;

  @Field(() => String, { nullable: true })
  exam?: string | null;
}

@InputType()
export class SkillOutcomeInput {
  @Field(() => String, { description: "A skill's external id." })
  skill!: string;

  @Field(() => Int)
  fromLevel!: number;

  @Field(() => Int)
  toLevel!: number;
}

@InputType({ description: 'One course. A field left out keeps what it was; null clears it.' })
export class CourseRowInput {
  @Field(() => String)
  externalId!: string;

  @Field(() => LocalizedTextScalar)
  title!: LocalizedText;

  @Field(() => LocalizedTextScalar, { nullable: true })
  description?: LocalizedText | null;

  @Field(() => String)
  provider!: string;

  @Field(() => Int)
  hours!: number;

  @Field(() => PriceInput)
  price!: PriceInput;

  @Field(() => [SkillOutcomeInput])
  outcomes!: SkillOutcomeInput[];

  @Field(() => Boolean, { nullable: true, description: 'True when the employer demands it; false unless told.' })
  mandatory?: boolean | null;
}

@InputType()
export class ImportCoursesInput {
  @Field(() => [CourseRowInput], { description: 'At most 5,000.' })
  rows!: CourseRowInput[];

  @Field(() => String, {
    nullable: true,
    description: 'Sent again with the same rows, the first answer is given again.',
  })
  idempotencyKey?: string;
}
