import type { Band, RequirementKind } from '@libs/requirements';
import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { RequirementKindEnum } from '../job-roles/job-role.view';
import { BandEnum, FitTarget } from '../fit/fit.view';
import type { AskedThing } from '../job-roles/draft-requirements';
import type { Movement } from './band-moves';

@InputType({ description: 'One thing that a job role would ask.' })
export class TriedRequirementInput implements AskedThing {
  @Field(() => RequirementKindEnum, { description: 'What kind of thing is asked.' })
  kind!: RequirementKind;

  @Field(() => ID, {
    description: 'The id of a skill; for experience in a job role its id; otherwise the code of what is asked.',
  })
  subject!: string;

  @Field(() => Int, { description: 'Level for SKILL, months for EXPERIENCE, step for EDUCATION, else 1.' })
  minimum!: number;

  @Field(() => Boolean, { description: 'True: without it nobody is ready.' })
  mustHave!: boolean;

  @Field(() => Float, { description: 'Any number of at least 0; only its share among the skills counts.' })
  weight!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'How long it usually takes to meet it, in months. Left out: as the job role says today; null: no route is known.',
  })
  typicalMonthsToClose?: number | null;
}

@InputType({ description: 'What a job role would ask instead.' })
export class RequirementsDryRunInput {
  @Field(() => FitTarget, { description: 'The job role, or an opening of it.' })
  of!: FitTarget;

  @Field(() => [TriedRequirementInput], {
    description: 'All that would be asked, 100 at most: what is left out would no longer be asked.',
  })
  requirements!: TriedRequirementInput[];
}

@ObjectType('BandMove', { description: 'How many people at least would go from one band to another.' })
export class BandMoveView {
  @Field(() => BandEnum, { description: 'How they stand now.' })
  from!: Band;

  @Field(() => BandEnum, { description: 'How they would stand.' })
  to!: Band;

  @Field(() => Int, { description: 'How many at least: rounded down to a multiple of five, and five or more.' })
  people!: number;

  @Field(() => String, { description: 'In a sentence.' })
  sentence!: string;
}

@ObjectType('MovingCandidate', { description: 'A candidate of your opening who would change band.' })
export class MovingCandidateView {
  @Field(() => BandEnum, { description: 'How they stand now.' })
  from!: Band;

  @Field(() => BandEnum, { description: 'How they would stand.' })
  to!: Band;

  @Field(() => String, { description: 'In a sentence.' })
  sentence!: string;

  employeeId!: string;
}

@ObjectType('DryRunOpening', { description: 'An opening of yours that what is asked would change.' })
export class DryRunOpeningView {
  openingId!: string;
  movements!: readonly Movement[];
}

@ObjectType('RequirementsDryRun', {
  description:
    'What other requirements would change, by what people let owners of openings see. Nothing is stored and nobody is told.',
})
export class RequirementsDryRunView {
  @Field(() => [BandMoveView], {
    description:
      'How many would go from which band to which, the largest first; the same for each opening of the role. Left out where few would go, or be left over.',
  })
  moves!: BandMoveView[];

  @Field(() => String, { description: 'What it says as a whole, and what is not told.' })
  sentence!: string;

  @Field(() => Int, { description: 'The version of the job role that was compared with.' })
  jobRoleVersion!: number;

  @Field(() => [DryRunOpeningView], {
    description: 'Published openings of the job role that are yours, or the one asked about; twenty at most.',
  })
  openings!: DryRunOpeningView[];

  jobRoleId!: string;
}
