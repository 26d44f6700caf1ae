import type { ContractType } from '@libs/contracts';
import type { LocalDate } from '@libs/platform';
import { LocalDateScalar } from '@libs/subgraph';
import { Field, Float, InputType, Int } from '@nestjs/graphql';
import type { EmployeeStatus } from '../employment/employee-facts';
import type { EmployeeRow, JobAssignmentRow, OtherManagerRow } from './employee-row';
import type { EligibilityClause } from '../eligibility/eligibility-policy';
import { EligibilityClauseEnum } from '../eligibility/eligibility-policy.view';
import type { EligibleFromRow } from './employee-schema';
import { ContractTypeEnum, EmployeeStatusEnum } from '../people/employee.view';

@InputType({ description: 'Somebody else who directs the work of a person.' })
export class OtherManagerRowInput implements OtherManagerRow {
  @Field(() => String, { description: 'External id of the person, who may be a later row.' })
  person!: string;

  @Field(() => String, { description: 'A code, as PROJECT or FUNCTIONAL.' })
  kind!: string;
}

@InputType({ description: 'One dated job of a person. Jobs that are not sent stay as they are.' })
export class JobAssignmentRowInput implements JobAssignmentRow {
  @Field(() => String, { description: "The HR system's id of the assignment." })
  externalId!: string;

  @Field(() => Boolean, { description: 'Exactly one runs at a time.' })
  primary!: boolean;

  @Field(() => String, { nullable: true, description: 'Code of the employing company.' })
  legalEntity?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the organisational unit.' })
  unit?: string | null;

  @Field(() => String, { description: 'External id of the job role.' })
  jobRole!: string;

  @Field(() => Int, { nullable: true, description: 'Grade of the job.' })
  level?: number | null;

  @Field(() => String, { nullable: true, description: 'External id of the manager, who may be a later row.' })
  manager?: string | null;

  @Field(() => [OtherManagerRowInput], { nullable: true, description: 'They see nothing of the person by it.' })
  otherManagers?: OtherManagerRowInput[] | null;

  @Field(() => String, { nullable: true, description: 'Code of the place of work.' })
  location?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the cost centre.' })
  costCentre?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the shift pattern.' })
  shiftPattern?: string | null;

  @Field(() => String, { description: 'ISO 3166, two letters.' })
  country!: string;

  @Field(() => ContractTypeEnum, { description: 'The kind of contract.' })
  contract!: ContractType;

  @Field(() => Float, { nullable: true, description: 'Share of full time, 0 to 1; 1 when left out.' })
  fte?: number | null;

  @Field(() => Float, { description: 'Contracted hours a week, 0 to 80.' })
  weeklyHours!: number;

  @Field(() => LocalDateScalar, { description: 'First day.' })
  from!: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day.' })
  to?: LocalDate | null;
}

@InputType({ description: 'From when HR says that a clause is met: it goes before what would be reckoned.' })
export class EligibleFromRowInput implements EligibleFromRow {
  @Field(() => EligibilityClauseEnum, { description: 'Which clause; each once.' })
  clause!: EligibilityClause;

  @Field(() => LocalDateScalar, { description: 'The first day.' })
  from!: LocalDate;
}

@InputType({ description: 'One person, as the HR system knows them. A field left out stays as it is, null clears it.' })
export class EmployeeRowInput implements EmployeeRow {
  @Field(() => String, { description: "The HR system's id of the person; never used again for somebody else." })
  externalId!: string;

  @Field(() => String, { description: 'The full name; kept here only.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Kept here only.' })
  email?: string | null;

  @Field(() => EmployeeStatusEnum, { description: 'Where the person stands in their employment.' })
  status!: EmployeeStatus;

  @Field(() => LocalDateScalar, { description: 'From this day on service counts; not always the hire date.' })
  serviceDate!: LocalDate;

  @Field(() => String, { description: 'IANA name, as Europe/Berlin.' })
  timeZone!: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'Left out, it is the first day of the run of jobs of one kind; a mere change of job code does not end it.',
  })
  inRoleSince?: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day; after it the person has left.' })
  leftOn?: LocalDate | null;

  @Field(() => String, { nullable: true, description: 'BCP 47, as de-AT: the language to write to the person in.' })
  locale?: string | null;

  @Field(() => [EligibleFromRowInput], {
    nullable: true,
    description: 'From when HR says that clauses of moving are met, all of them; the person alone reads it.',
  })
  eligibleFrom?: EligibleFromRowInput[] | null;

  @Field(() => [JobAssignmentRowInput], { description: 'Jobs to add or change.' })
  assignments!: JobAssignmentRowInput[];
}

@InputType({ description: 'At most 5,000 people.' })
export class ImportEmployeesInput {
  @Field(() => [EmployeeRowInput], { description: 'The people, in any order.' })
  rows!: EmployeeRowInput[];

  @Field(() => String, { nullable: true, description: 'The same key and rows give the same answer.' })
  idempotencyKey?: string | null;
}
