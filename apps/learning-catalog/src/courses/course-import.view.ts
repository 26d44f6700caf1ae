import type { LocalizedText } from '@libs/contracts';
import { LocalizedTextScalar } from '@libs/subgraph';
import { Field, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { CourseModeView, PrerequisiteKind } from './course.view';

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

export enum CourseAwardKind {
  EDUCATION = 'EDUCATION',
  CREDENTIAL = 'CREDENTIAL',
  CREDENTIAL_ELIGIBILITY = 'CREDENTIAL_ELIGIBILITY',
}
registerEnumType(CourseAwardKind, { name: 'CourseAwardKind', description: 'What a course gives beside skills.' });

@InputType()
export class CourseAwardInput {
  @Field(() => CourseAwardKind)
  kind!: CourseAwardKind;

  @Field(() => String, { description: 'A field or ANY for EDUCATION; else the code of the credential.' })
  subject!: string;

  @Field(() => Int, { nullable: true, description: 'The step reached, with EDUCATION.' })
  level?: number | null;
}

@InputType()
export class CoursePrerequisiteInput {
  @Field(() => PrerequisiteKind)
  kind!: PrerequisiteKind;

  @Field(() => String, { description: "A skill's external id; else the code of what is asked." })
  subject!: string;

  @Field(() => Int, { nullable: true, description: 'A level, months, a step of education; 1 unless told.' })
  minimum?: number | null;
}

@InputType({ description: 'One course. A field left out keeps what it was; null clears it.' })
export class CourseRowInput {
  @Field(() => String)
  externalId!: string;

  @Field(() => LocalizedTextScalar)
  title!: LocalizedText;

  @Field(() => LocalizedTextScalar, { nullable: true })
  description?: LocalizedText | null;

  @Field(() => String, { nullable: true, description: 'Its name; may be left out where a known one is referred to.' })
  provider?: string;

  @Field(() => String, {
    nullable: true,
    description: "A provider's external id: the course goes by the name that it has.",
  })
  providerId?: string | null;

  @Field(() => Int)
  hours!: number;

  @Field(() => PriceInput)
  price!: PriceInput;

  @Field(() => [SkillOutcomeInput])
  outcomes!: SkillOutcomeInput[];

  @Field(() => [CourseAwardInput], { nullable: true, description: 'What it gives beside skills.' })
  awards?: CourseAwardInput[] | null;

  @Field(() => [CoursePrerequisiteInput], { nullable: true, description: 'What somebody needs to begin.' })
  prerequisites?: CoursePrerequisiteInput[] | null;

  @Field(() => CourseModeView, { nullable: true })
  mode?: CourseModeView | null;

  @Field(() => String, { nullable: true, description: 'Language tag (BCP 47): en, de-CH.' })
  language?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True when the employer gives it itself; false unless told.' })
  internal?: boolean | null;

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
