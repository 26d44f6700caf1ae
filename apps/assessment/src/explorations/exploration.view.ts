import type { Band } from '@libs/requirements';
import { LocalDateScalar } from '@libs/subgraph';
import { Field, ID, InputType, Int, ObjectType, OmitType, registerEnumType } from '@nestjs/graphql';
import { GapView } from '../gaps/gap.view';
import { JobRoleReferenceView } from '../job-roles/job-role-reference.view';
import type { ExplorationAnswer } from './explorations.read-model';
import type { ExploredRole } from './explored-role';

const BandView = {
  READY: 'READY',
  ONE_GAP_AWAY: 'ONE_GAP_AWAY',
  NOT_YET: 'NOT_YET',
  NOT_DESCRIBED: 'NOT_DESCRIBED',
} as const satisfies Record<Band, Band>;
registerEnumType(BandView, {
  name: 'Band',
  description:
    'READY: all must-haves met. ONE_GAP_AWAY: one is not and closes within a year. NOT_DESCRIBED: the role asks nothing.',
});

@ObjectType('ExploredGap', {
  description: 'How one requirement of a job role that I look into stands. No action hangs on it.',
})
export class ExploredGapView extends OmitType(GapView, ['id'] as const) {}

@ObjectType('ExploredRole', { description: 'How I stand to a job role that I look into, as of today.' })
export class ExploredRoleView {
  @Field(() => JobRoleReferenceView)
  jobRole!: JobRoleReferenceView;

  @Field(() => BandView)
  band!: Band;

  @Field(() => Int, { nullable: true, description: 'As of a goal: per mille, never to be shown without the band.' })
  coverage!: number | null;

  @Field(() => Int, { nullable: true, description: 'Until all must-haves can be met; null when no route is known.' })
  monthsToClose!: number | null;

  @Field(() => [ExploredGapView])
  gaps!: ExploredGapView[];

  static of({ jobRoleId, band, coverage, monthsToClose, gaps }: ExploredRole): ExploredRoleView {
    const shown = gaps.map((gap) => GapView.of(gap));
    return { jobRole: { id: jobRoleId }, band, coverage, monthsToClose, gaps: shown };
  }
}

@ObjectType('Exploration', {
  description:
    'Something I look into without aiming at it. Nobody else sees it, and nothing others see follows from it.',
})
export class ExplorationView {
  @Field(() => ID)
  id!: string;

  @Field(() => JobRoleReferenceView, { nullable: true, description: 'A job role here, or an occupation elsewhere.' })
  jobRole!: JobRoleReferenceView | null;

  @Field(() => String, { nullable: true, description: 'Where: the code of a sector.' })
  sector!: string | null;

  @Field(() => String, { nullable: true, description: 'What kind of work: the code of a family.' })
  family!: string | null;

  @Field(() => LocalDateScalar)
  since!: string;

  @Field(() => [ExploredRoleView], {
    description:
      'The job role; of a field of work five at most, what is in reach first, and of that the highest level.',
  })
  roles!: ExploredRoleView[];

  static of({ exploration, roles }: ExplorationAnswer): ExplorationView {
    const { id, jobRoleId, sector, family, since } = exploration;
    const jobRole = jobRoleId === null ? null : { id: jobRoleId };
    return { id, jobRole, sector, family, since, roles: roles.map((role) => ExploredRoleView.of(role)) };
  }
}

@InputType({ description: 'Either a job role, or a field of work by its sector, its family or both.' })
export class ExploreInput {
  @Field(() => ID, { nullable: true })
  jobRoleId?: string | null;

  @Field(() => String, { nullable: true })
  sector?: string | null;

  @Field(() => String, { nullable: true })
  family?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Sent again with the same input, the first answer is given again.',
  })
  idempotencyKey?: string;
}

@ObjectType()
export class ExplorePayload {
  @Field(() => ID)
  explorationId!: string;
}

@InputType()
export class EndExplorationInput {
  @Field(() => ID)
  explorationId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Sent again with the same input, the first answer is given again.',
  })
  idempotencyKey?: string;
}

@ObjectType()
export class EndExplorationPayload {
  @Field(() => ID)
  explorationId!: string;
}
