import type { ContractType } from '@libs/contracts';
import type { LocalDate } from '@libs/platform';
import { LocalDateScalar, Paginated } from '@libs/subgraph';
import { Directive, Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { EmployeeStatus } from '../employment/employee-facts';
import type { OtherManager } from '../employment/job-assignment';

export const EmployeeStatusEnum = {
  PRE_HIRE: 'PRE_HIRE',
  ACTIVE: 'ACTIVE',
  ON_LEAVE: 'ON_LEAVE',
  NOTICE: 'NOTICE',
  LEFT: 'LEFT',
} as const satisfies Record<EmployeeStatus, EmployeeStatus>;
registerEnumType(EmployeeStatusEnum, {
  name: 'EmployeeStatus',
  description: 'Where a person stands in their employment.',
});

export const ContractTypeEnum = {
  PERMANENT: 'PERMANENT',
  FIXED_TERM: 'FIXED_TERM',
  TEMPORARY: 'TEMPORARY',
  APPRENTICE: 'APPRENTICE',
  CONTRACTOR: 'CONTRACTOR',
} as const satisfies Record<ContractType, ContractType>;
registerEnumType(ContractTypeEnum, { name: 'ContractType', description: 'The kind of contract of a job.' });

@ObjectType('JobAssignment', { description: 'One dated job of an employee.' })
export class JobAssignmentView {
  @Field(() => ID, { description: 'Stays the same while the job runs and after.' })
  id!: string;

  @Field(() => Boolean, { description: 'The one that counts where only one can.' })
  primary!: boolean;

  @Field(() => String, {
    name: 'legalEntityCode',
    nullable: true,
    description: 'The employing company, as the HR system codes it.',
  })
  legalEntity!: string | null;

  @Field(() => String, {
    name: 'unitCode',
    nullable: true,
    description: 'The organisational unit, as the HR system codes it.',
  })
  unit!: string | null;

  @Field(() => String, { description: 'ISO 3166, two letters.' })
  country!: string;

  @Field(() => ContractTypeEnum, { description: 'The kind of contract.' })
  contract!: ContractType;

  @Field(() => Float, { description: 'Share of full time, 0 to 1.' })
  fte!: number;

  @Field(() => Float, { description: 'Contracted hours a week.' })
  weeklyHours!: number;

  @Field(() => LocalDateScalar, { description: 'First day.' })
  from!: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day; null while it runs.' })
  to!: LocalDate | null;

  @Field(() => Int, { nullable: true, description: 'Grade of the job.' })
  level!: number | null;

  @Field(() => String, { nullable: true, description: 'Code of the place of work.' })
  location!: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the cost centre.' })
  costCentre!: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the shift pattern.' })
  shiftPattern!: string | null;

  jobRoleId!: string;
  others!: OtherManager[];
}

@ObjectType('Employee', {
  description:
    'A person in the organisation. Facts beyond the name are null unless they are yours, your reports’, or you are the HR system.',
})
@Directive('@key(fields: "id")')
export class EmployeeView {
  @Field(() => ID, { description: 'The id of this person, the same in every service.' })
  id!: string;

  @Field(() => String, { description: 'The full name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: "The HR system's id, of several the one given last." })
  externalId!: string | null;

  @Field(() => EmployeeStatusEnum, { nullable: true, description: 'Where the person stands in their employment.' })
  status!: EmployeeStatus | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'From this day on service counts.' })
  serviceDate!: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Since when the person does this kind of job.' })
  inRoleSince!: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day, once one is known.' })
  leftOn!: LocalDate | null;

  @Field(() => String, { nullable: true, description: 'BCP 47: the language to write to the person in.' })
  locale!: string | null;

  @Field(() => [JobAssignmentView], {
    nullable: true,
    description: 'All jobs, past ones too, in order of their start.',
  })
  assignments!: JobAssignmentView[] | null;
}

/** An employee as the read model gives it: with the ids that further fields start from. */
export interface EmployeeRecord extends EmployeeView {
  readonly managerPath: readonly string[] | null;
}

@ObjectType('OtherManager', { description: 'Somebody else who directs the work, without sight of the person by it.' })
export class OtherManagerView {
  @Field(() => String, { description: "The HR system's code, as PROJECT." })
  kind!: string;

  personId!: string;
}

export const EmployeeConnection = Paginated(EmployeeView, 'Employee');
