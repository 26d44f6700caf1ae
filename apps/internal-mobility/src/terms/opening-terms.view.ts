import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Constraint, ConstraintKind, ConstraintStanding } from './constraints';
import type { Reason } from './reason';

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

@ObjectType('ReasonParam', { description: 'A value in a reason.' })
export class ReasonParamView {
  @Field(() => String, { description: 'What it is.' })
  name!: string;

  @Field(() => String, { description: 'The value: a number, a day or a code.' })
  value!: string;
}

@ObjectType('OpeningReason', { description: 'Why, in a form that a screen puts into words.' })
export class ReasonView {
  @Field(() => String, { description: 'Which sentence: MORE_HOURS, SAME_PLACE.' })
  code!: string;

  @Field(() => [ReasonParamView], { description: 'What to put into it.' })
  params!: ReasonParamView[];
}

@ObjectType('OpeningConstraint', { description: 'One condition of an opening beside the job held now.' })
export class ConstraintView {
  @Field(() => ConstraintKindEnum, { description: 'Which condition.' })
  kind!: ConstraintKind;

  @Field(() => ConstraintStandingEnum, { description: 'How it stands to the job held now.' })
  standing!: ConstraintStanding;

  @Field(() => ReasonView, { description: 'Why.' })
  reason!: ReasonView;
}

@ObjectType('OpeningForMe', { description: 'An opening beside what is known of whoever asks; for them alone.' })
export class OpeningForMeView {
  @Field(() => [ConstraintView], { description: 'Hours, shift, place and contract: facts, never points.' })
  constraints!: ConstraintView[];
}

export function constraintView({ reason, ...constraint }: Constraint): ConstraintView {
  return { ...constraint, reason: reasonView(reason) };
}

function reasonView({ code, params }: Reason): ReasonView {
  return { code, params: Object.entries(params).map(([name, value]) => ({ name, value })) };
}
