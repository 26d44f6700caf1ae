import type { LocalDate } from '@libs/platform';
import { LocalDateScalar } from '@libs/subgraph';
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Constraint, ConstraintKind, ConstraintStanding } from './constraints';
import { EligibilityView } from './eligibility.view';
import { ReasonView, reasonView } from './reason.view';
import type { Wish, WishKind, WishStanding } from './wishes';

const ConstraintKindEnum = {
  HOURS: 'HOURS',
  SHIFT: 'SHIFT',
  PLACE: 'PLACE',
  CONTRACT: 'CONTRACT',
} as const satisfies Record<ConstraintKind, ConstraintKind>;
registerEnumType(ConstraintKindEnum, {
  name: 'ConstraintKind',
  description: 'What a job asks of days and place, beside skills. PLACE is the organisational unit.',
});

const ConstraintStandingEnum = {
  SAME: 'SAME',
  DIFFERENT: 'DIFFERENT',
  UNKNOWN: 'UNKNOWN',
} as const satisfies Record<ConstraintStanding, ConstraintStanding>;
registerEnumType(ConstraintStandingEnum, {
  name: 'ConstraintStanding',
  description: 'Whether an opening is as the job held now. UNKNOWN: one of the two says nothing.',
});

@ObjectType('OpeningConstraint', { description: 'One condition of an opening beside the job held now.' })
export class ConstraintView {
  @Field(() => ConstraintKindEnum, { description: 'Which condition.' })
  kind!: ConstraintKind;

  @Field(() => ConstraintStandingEnum, { description: 'How it stands to the job held now.' })
  standing!: ConstraintStanding;

  @Field(() => ReasonView, { description: 'Why.' })
  reason!: ReasonView;
}

const WishKindEnum = { PAY: 'PAY', SHIFT: 'SHIFT', PLACE: 'PLACE' } as const satisfies Record<WishKind, WishKind>;
registerEnumType(WishKindEnum, {
  name: 'WishKind',
  description: 'What I want of a job, as my preferences say. PLACE is an organisational unit, or any below it.',
});

const WishStandingEnum = {
  MEETS: 'MEETS',
  MAYBE: 'MAYBE',
  MISSES: 'MISSES',
  UNKNOWN: 'UNKNOWN',
} as const satisfies Record<WishStanding, WishStanding>;
registerEnumType(WishStandingEnum, {
  name: 'WishStanding',
  description:
    'How an opening stands to a wish. MAYBE: its pay begins below my floor and ends at it or above. UNKNOWN: it says nothing that can be compared.',
});

@ObjectType('OpeningWish', { description: 'One thing that I want of a job, beside this opening.' })
export class WishView {
  @Field(() => WishKindEnum, { description: 'Which wish.' })
  kind!: WishKind;

  @Field(() => WishStandingEnum, { description: 'How the opening stands to it.' })
  standing!: WishStanding;

  @Field(() => ReasonView, { description: 'Why.' })
  reason!: ReasonView;
}

@ObjectType('OpeningForMe', { description: 'An opening beside what is known of whoever asks; for them alone.' })
export class OpeningForMeView {
  @Field(() => [ConstraintView], { description: 'Hours, shift, place and contract: facts, never points.' })
  constraints!: ConstraintView[];

  @Field(() => [WishView], {
    description: 'Pay, shift and place beside what I said I want; facts, never points. Empty where I said nothing.',
  })
  wishes!: WishView[];

  @Field(() => EligibilityView, { description: 'Whether the rules of your employer let you move there, and when.' })
  eligibility!: EligibilityView;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The last day on which only people from here are considered.',
  })
  internalFirstUntil!: LocalDate | null;
}

export function constraintView({ reason, ...constraint }: Constraint): ConstraintView {
  return { ...constraint, reason: reasonView(reason) };
}

export function wishView({ reason, ...wish }: Wish): WishView {
  return { ...wish, reason: reasonView(reason) };
}
