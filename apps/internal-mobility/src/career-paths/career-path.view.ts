import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { MoveReasonView } from '../suggested-roles/next-role.view';
import type { HopKind } from './hop-kind';
import type { HopSource } from './role-edges';

const HopKindEnum = {
  PROMOTION: 'PROMOTION',
  LATERAL: 'LATERAL',
  DOWNSHIFT: 'DOWNSHIFT',
  RETURN: 'RETURN',
  UNKNOWN: 'UNKNOWN',
} as const satisfies Record<HopKind, HopKind>;
registerEnumType(HopKindEnum, {
  name: 'CareerHopKind',
  description: 'What a step is: up, across, down, back to a job held before; UNKNOWN where nothing tells.',
});

const HopSourceEnum = {
  DECLARED: 'DECLARED',
  PAST_MOVES: 'PAST_MOVES',
  RANKING: 'RANKING',
} as const satisfies Record<HopSource, HopSource>;
registerEnumType(HopSourceEnum, {
  name: 'CareerHopSource',
  description:
    'DECLARED: the next rung of a ladder here. PAST_MOVES: at least five people went that way. RANKING: only likely.',
});

@InputType({ description: 'What you want of the way to a goal.' })
export class CareerPathWishes {
  @Field(() => Boolean, { nullable: true, description: 'Steps down are allowed; left out: no.' })
  down?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'No job on the way pays less than yours now; where pay is not known it is not said to be less.',
  })
  payNotBelowNow?: boolean | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Codes of units: every job on the way exists in or below one of them. Left out: anywhere.',
  })
  units?: string[] | null;

  @Field(() => Int, { nullable: true, description: 'How many steps at most: 1 to 5; left out: 4.' })
  maxHops?: number | null;
}

@ObjectType('CareerHop', { description: 'One step of a way.' })
export class CareerHopView {
  @Field(() => HopKindEnum, { description: 'What kind of step it is.' })
  kind!: HopKind;

  @Field(() => HopSourceEnum, { description: 'How it is known that one job leads to the other.' })
  source!: HopSource;

  @Field(() => Int, { nullable: true, description: 'How many people went that way in five years; null below five.' })
  people!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many months they had held the job before, in the middle; null below five people.',
  })
  typicalMonths!: number | null;

  @Field(() => [MoveReasonView], { description: 'What speaks for the step, the strongest first.' })
  reasons!: MoveReasonView[];

  jobRoleId!: string;
  employeeId!: string;
}

@ObjectType('CareerPath', { description: 'A way from your job to a goal.' })
export class CareerPathView {
  @Field(() => [CareerHopView], { description: 'Step by step; the last one is the goal.' })
  hops!: CareerHopView[];

  @Field(() => Int, { description: 'The less, the surer: a thousand for a step, and more the less is known of it.' })
  cost!: number;
}

@ObjectType('CareerPaths', { description: 'Ways from your job to a goal, the surest first; for your own eyes.' })
export class CareerPathsView {
  @Field(() => [CareerPathView], { description: 'Empty: no way of so few steps agrees with your wishes.' })
  paths!: CareerPathView[];

  @Field(() => Boolean, { description: 'False when there were more job roles within reach than are looked at.' })
  searchedAll!: boolean;

  @Field(() => Int, { description: 'Version of what was known of all job roles together.' })
  landscapeVersion!: number;
}
