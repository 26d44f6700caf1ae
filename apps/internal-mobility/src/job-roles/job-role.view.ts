import type { LocalizedText } from '@libs/contracts';
import type { RequirementKind } from '@libs/requirements';
import { Paginated, TextField } from '@libs/subgraph';
import { Directive, Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { SkillReference } from '../skills/skill-reference.view';
import type { JobRoleOrigin } from './job-role';

export const RequirementKindEnum = {
  SKILL: 'SKILL',
  EXPERIENCE: 'EXPERIENCE',
  EDUCATION: 'EDUCATION',
  CREDENTIAL: 'CREDENTIAL',
  ELIGIBILITY: 'ELIGIBILITY',
} as const satisfies Record<RequirementKind, RequirementKind>;
registerEnumType(RequirementKindEnum, {
  name: 'RequirementKind',
  description: 'The kinds of thing that a job role can ask.',
});

export const JobRoleOriginEnum = { INSIDE: 'INSIDE', OUTSIDE: 'OUTSIDE' } as const satisfies Record<
  JobRoleOrigin,
  JobRoleOrigin
>;
registerEnumType(JobRoleOriginEnum, {
  name: 'JobRoleOrigin',
  description: 'OUTSIDE: an occupation beyond this employer; it never has openings.',
});

export const PayBasisEnum = { HOUR: 'HOUR', MONTH: 'MONTH', YEAR: 'YEAR' } as const;
registerEnumType(PayBasisEnum, { name: 'PayBasis', description: 'What an amount of pay is for.' });

@ObjectType('PayRange', { description: 'What a job pays. Compared only within one currency and basis.' })
export class PayRangeView {
  @Field(() => String, { description: 'Decimal.' })
  min!: string;

  @Field(() => String, { description: 'Decimal.' })
  max!: string;

  @Field(() => String, { description: 'ISO 4217.' })
  currency!: string;

  @Field(() => PayBasisEnum, { description: 'What the amounts are for.' })
  basis!: keyof typeof PayBasisEnum;

  @Field(() => Float, { description: 'Hours a week that the amounts are for.' })
  atWeeklyHours!: number;
}

@ObjectType('Requirement', { description: 'One thing that a job role asks.' })
export class RequirementView {
  @Field(() => ID, { description: 'Stays the same while only the level or weight changes.' })
  id!: string;

  @Field(() => RequirementKindEnum, { description: 'What kind of thing is asked.' })
  kind!: RequirementKind;

  @Field(() => SkillReference, { nullable: true, description: 'For kind SKILL.' })
  skill!: SkillReference | null;

  @Field(() => String, { nullable: true, description: 'For the other kinds: the code of what is asked.' })
  code!: string | null;

  @Field(() => String, { description: 'What is asked in words, in English; a skill has its name beside this.' })
  asks!: string;

  @Field(() => Int, { description: 'Level for SKILL, months for EXPERIENCE, step for EDUCATION, else 1.' })
  minimum!: number;

  @Field(() => Boolean, { description: 'A must-have gates the band; it is never averaged away.' })
  mustHave!: boolean;

  @Field(() => Int, { description: 'Per mille of the skill requirements; 0 for kinds that only gate.' })
  weight!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'How long it usually takes to meet it; null when no route is known.',
  })
  typicalMonthsToClose!: number | null;
}

@ObjectType('JobRole', { description: 'A kind of job with what it asks.' })
@Directive('@key(fields: "id")')
export class JobRoleView {
  @Field(() => ID, { description: 'The id of the job role, the same in every service.' })
  id!: string;

  @Field(() => Int, { description: 'Goes up with each change; every version is kept.' })
  version!: number;

  @Field(() => JobRoleOriginEnum, { description: 'Of this employer, or an occupation beyond it.' })
  origin!: JobRoleOrigin;

  @TextField({ description: 'What the job is called.' })
  title!: LocalizedText;

  @TextField({ nullable: true, description: 'What the job is about.' })
  description!: LocalizedText | null;

  @Field(() => String, { description: 'What kind of work: finance, nursing.' })
  family!: string;

  @Field(() => String, { nullable: true, description: 'Where: health, public service.' })
  sector!: string | null;

  @Field(() => Int, { nullable: true, description: 'Step on its ladder.' })
  level!: number | null;

  @Field(() => PayRangeView, { nullable: true, description: 'What the job pays, where known.' })
  payRange!: PayRangeView | null;

  @Field(() => [RequirementView], { description: 'What it asks, in a fixed order.' })
  requirements!: RequirementView[];
}

export const JobRoleConnection = Paginated(JobRoleView, 'JobRole');
