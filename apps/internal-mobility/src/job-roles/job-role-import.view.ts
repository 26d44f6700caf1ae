import type { LocalizedText, PayRange } from '@libs/contracts';
import type { RequirementKind } from '@libs/requirements';
import { LocalizedTextScalar } from '@libs/subgraph';
import { Field, Float, InputType, Int } from '@nestjs/graphql';
import type { JobRoleOrigin } from './job-role';
import type { JobRoleRow } from './job-role-row';
import { JobRoleOriginEnum, PayBasisEnum, RequirementKindEnum } from './job-role.view';

@InputType({ description: 'What a job pays.' })
export class PayRangeInput implements PayRange {
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

@InputType({ description: 'One thing that a job role asks.' })
export class RequirementRowInput {
  @Field(() => RequirementKindEnum, { description: 'What kind of thing is asked.' })
  kind!: RequirementKind;

  @Field(() => String, { description: "A skill's external id; for other kinds the code of what is asked." })
  subject!: string;

  @Field(() => Int, { description: 'Level for SKILL, months for EXPERIENCE, step for EDUCATION, else 1.' })
  minimum!: number;

  @Field(() => Boolean, { description: 'True: without it nobody is ready.' })
  mustHave!: boolean;

  @Field(() => Float, { description: 'Any number of at least 0; only its share among the skills of the role counts.' })
  weight!: number;

  @Field(() => Int, { nullable: true, description: 'How long it usually takes to meet it.' })
  typicalMonthsToClose?: number | null;
}

@InputType({ description: 'One job role. A field left out stays as it is, null clears it.' })
export class JobRoleRowInput implements JobRoleRow {
  @Field(() => String, { description: "The HR system's id of the job role; never used again for another one." })
  externalId!: string;

  @Field(() => LocalizedTextScalar, { description: 'What the job is called.' })
  title!: LocalizedText;

  @Field(() => LocalizedTextScalar, { nullable: true, description: 'What the job is about.' })
  description?: LocalizedText | null;

  @Field(() => String, { description: 'What kind of work: finance, nursing.' })
  family!: string;

  @Field(() => String, { nullable: true, description: 'Where: health, public service.' })
  sector?: string | null;

  @Field(() => Int, { nullable: true, description: 'Step on its ladder.' })
  level?: number | null;

  @Field(() => String, { nullable: true, description: 'Roles of one ladder follow each other by level.' })
  ladder?: string | null;

  @Field(() => PayRangeInput, { nullable: true, description: 'What the job pays.' })
  payRange?: PayRangeInput | null;

  @Field(() => JobRoleOriginEnum, { nullable: true, description: 'INSIDE when left out.' })
  origin?: JobRoleOrigin | null;

  @Field(() => [RequirementRowInput], { description: 'All of them: what is not sent is no longer asked.' })
  requirements!: RequirementRowInput[];
}

@InputType({ description: 'At most 5,000 job roles.' })
export class ImportJobRolesInput {
  @Field(() => [JobRoleRowInput], { description: 'The job roles, in any order.' })
  rows!: JobRoleRowInput[];

  @Field(() => String, { nullable: true, description: 'The same key and rows give the same answer.' })
  idempotencyKey?: string | null;
}
