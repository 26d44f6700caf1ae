import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('BackupWorth', { description: 'Parts of a worth, per mille; the total is their sum.' })
export class BackupWorthView {
  @Field(() => Int, { description: 'How much of the plan is reused.' })
  reuse!: number;

  @Field(() => Int, { description: 'How little it hangs on what the goal hangs on.' })
  independence!: number;

  @Field(() => Int, { description: 'How soon it can be reached: less for every month.' })
  soonness!: number;

  @Field(() => Int, { description: 'All three together.' })
  total!: number;
}

@ObjectType('BackupCandidate', { description: 'A job role that could stand in for a goal; for your own eyes.' })
export class BackupCandidateView {
  @Field(() => Int, { description: 'Steps of level that the goal still asks of you.' })
  steps!: number;

  @Field(() => Int, { description: 'How many of them also count here.' })
  stepsShared!: number;

  @Field(() => Boolean, { description: 'It is another kind of work than the goal.' })
  otherFamily!: boolean;

  @Field(() => Boolean, { description: 'It exists in units where the goal does not: other budgets, other deciders.' })
  otherUnits!: boolean;

  @Field(() => Int, { nullable: true, description: 'Until you could be ready; null: no route is known.' })
  monthsToReady!: number | null;

  @Field(() => BackupWorthView, { description: 'What it was chosen by.' })
  worth!: BackupWorthView;

  @Field(() => String, { description: 'The same in a sentence.' })
  sentence!: string;

  jobRoleId!: string;
  employeeId!: string;
}
