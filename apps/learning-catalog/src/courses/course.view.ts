import type { LocalizedText } from '@libs/contracts';
import { MoneyView, Paginated, TextField } from '@libs/subgraph';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { formatMoney } from '../reimbursement/money';
import type { Course } from './course';
import type { Prerequisite, SkillOutcome } from './course-facts';

@ObjectType('Skill', { description: 'An entry of the skill framework. assessment knows the rest.' })
@Directive('@key(fields: "id", resolvable: false)')
export class SkillReferenceView {
  @Field(() => ID)
  id!: string;
}

export enum OutcomeOriginView {
  DECLARED = 'DECLARED',
  SUGGESTED = 'SUGGESTED',
}
registerEnumType(OutcomeOriginView, {
  name: 'OutcomeOrigin',
  description: 'Who says that a course gives something.',
  valuesMap: {
    DECLARED: { description: 'The catalogue.' },
    SUGGESTED: { description: 'Its own words suggested it, and a learning administrator accepted that.' },
  },
});

@ObjectType('SkillOutcome', { description: 'What a course raises.' })
export class SkillOutcomeView {
  @Field(() => SkillReferenceView, { nullable: true })
  skill!: SkillReferenceView | null;

  @Field(() => Int, { description: 'Held before; 0 = nothing needed.' })
  fromLevel!: number;

  @Field(() => Int, { description: 'Held afterwards.' })
  toLevel!: number;

  @Field(() => OutcomeOriginView)
  origin!: OutcomeOriginView;
}

export enum CourseModeView {
  IN_PERSON = 'IN_PERSON',
  ONLINE = 'ONLINE',
  BLENDED = 'BLENDED',
}
registerEnumType(CourseModeView, { name: 'CourseMode', description: 'How a course is held.' });

export enum CourseGainKind {
  SKILL = 'SKILL',
  EDUCATION = 'EDUCATION',
  CREDENTIAL = 'CREDENTIAL',
  CREDENTIAL_ELIGIBILITY = 'CREDENTIAL_ELIGIBILITY',
}
registerEnumType(CourseGainKind, {
  name: 'CourseGainKind',
  description: 'What a course gives.',
  valuesMap: { CREDENTIAL_ELIGIBILITY: { description: 'The right to sit the exam for a credential.' } },
});

@ObjectType('CourseGain', { description: 'One thing that a course gives.' })
export class CourseGainView {
  @Field(() => CourseGainKind)
  kind!: CourseGainKind;

  @Field(() => SkillReferenceView, { nullable: true, description: 'With SKILL.' })
  skill!: SkillReferenceView | null;

  @Field(() => String, { nullable: true, description: 'The field of education or the credential; else null.' })
  code!: string | null;

  @Field(() => Int, { nullable: true, description: 'With SKILL: the level held before; 0 = nothing needed.' })
  fromLevel!: number | null;

  @Field(() => Int, { nullable: true, description: 'The level of the skill or step of education afterwards.' })
  toLevel!: number | null;

  @Field(() => OutcomeOriginView)
  origin!: OutcomeOriginView;
}

export enum PrerequisiteKind {
  SKILL = 'SKILL',
  EXPERIENCE = 'EXPERIENCE',
  EDUCATION = 'EDUCATION',
  CREDENTIAL = 'CREDENTIAL',
  ELIGIBILITY = 'ELIGIBILITY',
}
registerEnumType(PrerequisiteKind, { name: 'PrerequisiteKind', description: 'What kind of thing is needed to begin.' });

@ObjectType('CoursePrerequisite', { description: 'What somebody needs to begin.' })
export class CoursePrerequisiteView {
  @Field(() => PrerequisiteKind)
  kind!: PrerequisiteKind;

  @Field(() => SkillReferenceView, { nullable: true, description: 'With SKILL.' })
  skill!: SkillReferenceView | null;

  @Field(() => String, { nullable: true, description: 'What is asked, where it is no skill.' })
  code!: string | null;

  @Field(() => Int, { description: 'A level, months, a step of education; else 1.' })
  minimum!: number;

  static of({ kind, subject, minimum }: Prerequisite): CoursePrerequisiteView {
    const isSkill = kind === 'SKILL';
    return {
      kind: PrerequisiteKind[kind],
      skill: isSkill ? { id: subject } : null,
      code: isSkill ? null : subject,
      minimum,
    };
  }
}

@ObjectType('Course', { description: 'What can be learnt.' })
@Directive('@key(fields: "id")')
export class CourseView {
  @Field(() => ID)
  id!: string;

  @TextField()
  title!: LocalizedText;

  @TextField({ nullable: true })
  description!: LocalizedText | null;

  @Field(() => String)
  provider!: string;

  @Field(() => Int, { description: 'Hours of work in all.' })
  hours!: number;

  @Field(() => MoneyView, { description: 'Everything it costs, before any reimbursement.' })
  price!: MoneyView;

  @Field(() => [SkillOutcomeView])
  outcomes!: SkillOutcomeView[];

  @Field(() => [CourseGainView], { description: 'All that it gives: skills, education, credentials.' })
  gains!: CourseGainView[];

  @Field(() => [CoursePrerequisiteView])
  prerequisites!: CoursePrerequisiteView[];

  @Field(() => CourseModeView, { nullable: true })
  mode!: CourseModeView | null;

  @Field(() => String, { nullable: true, description: 'Language tag (BCP 47).' })
  language!: string | null;

  @Field(() => Boolean, { description: 'True when the employer gives it itself.' })
  internal!: boolean;

  @Field(() => Boolean, { description: 'True when the employer demands it.' })
  mandatory!: boolean;

  /** For fields computed from them. */
  providerCode!: string | null;
  rawOutcomes!: readonly SkillOutcome[];

  static of(course: Course): CourseView {
    return {
      id: course.id,
      title: course.title,
      description: course.description,
      provider: course.provider,
      hours: course.hours,
      price: formatMoney(course.total),
      outcomes: course.outcomes.map(({ skillId, fromLevel, toLevel, origin }) => ({
        skill: { id: skillId },
        fromLevel,
        toLevel,
        origin: originOf(origin),
      })),
      gains: gainsOf(course),
      prerequisites: course.prerequisites.map((each) => CoursePrerequisiteView.of(each)),
      mode: course.mode === null ? null : CourseModeView[course.mode],
      language: course.language,
      internal: course.internal,
      mandatory: course.mandatory,
      providerCode: course.providerCode,
      rawOutcomes: course.outcomes,
    };
  }
}

export const CourseConnection = Paginated(CourseView, 'Course');

function gainsOf({ outcomes, awards }: Course): CourseGainView[] {
  const skills = outcomes.map(({ skillId, fromLevel, toLevel, origin }) => {
    return {
      kind: CourseGainKind.SKILL,
      skill: { id: skillId },
      code: null,
      fromLevel,
      toLevel,
      origin: originOf(origin),
    };
  });
  const others = awards.map(({ kind, subject, level, origin }) => {
    return {
      kind: CourseGainKind[kind],
      skill: null,
      code: subject,
      fromLevel: null,
      toLevel: kind === 'EDUCATION' ? level : null,
      origin: originOf(origin),
    };
  });
  return [...skills, ...others];
}

function originOf(origin: SkillOutcome['origin']): OutcomeOriginView {
  return OutcomeOriginView[origin ?? 'DECLARED'];
}
