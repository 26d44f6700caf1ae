import { Paginated } from '@libs/subgraph';
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { SIGNALS, type Signal } from '../next-roles/move-signals';
import type { MoveDirection } from './move-direction';
import type { MoveReasonCode } from './move-reasons';

export const MoveDirectionEnum = {
  UP: 'UP',
  SIDEWAYS: 'SIDEWAYS',
  DOWN: 'DOWN',
  UNKNOWN: 'UNKNOWN',
} as const satisfies Record<MoveDirection, MoveDirection>;
registerEnumType(MoveDirectionEnum, {
  name: 'MoveDirection',
  description:
    'Which way a move goes: by the declared ladder, else by pay, else by the marks of level in titles of the same work.',
});

const MoveSignalEnum = Object.fromEntries(
  ([...SIGNALS, 'past'] as const).map((signal) => [nameOf(signal), nameOf(signal)]),
);
registerEnumType(MoveSignalEnum, { name: 'MoveSignal', description: 'What is looked at between two job roles.' });

const MoveReasonCodeEnum = {
  TITLE_ALIKE: 'TITLE_ALIKE',
  SPELLING_ALIKE: 'SPELLING_ALIKE',
  DESCRIPTION_ALIKE: 'DESCRIPTION_ALIKE',
  SKILLS_SHARED: 'SKILLS_SHARED',
  YOUR_SKILLS: 'YOUR_SKILLS',
  LEVELS_UP: 'LEVELS_UP',
  SAME_LEVEL: 'SAME_LEVEL',
  LEVELS_DOWN: 'LEVELS_DOWN',
  PAYS_MORE: 'PAYS_MORE',
  PAYS_THE_SAME: 'PAYS_THE_SAME',
  PAYS_LESS: 'PAYS_LESS',
  SAME_UNITS: 'SAME_UNITS',
  OTHER_UNITS: 'OTHER_UNITS',
  HELD_BY: 'HELD_BY',
  DRAWS_MANY: 'DRAWS_MANY',
  DRAWS_FEW: 'DRAWS_FEW',
  SIMILAR_ROLES_WENT: 'SIMILAR_ROLES_WENT',
  PEOPLE_WENT: 'PEOPLE_WENT',
} as const satisfies Record<MoveReasonCode, MoveReasonCode>;
registerEnumType(MoveReasonCodeEnum, { name: 'MoveReasonCode', description: 'What speaks for or against a move.' });

const WeightSourceEnum = { DEFAULTS: 'DEFAULTS', LEARNT: 'LEARNT' } as const;
registerEnumType(WeightSourceEnum, {
  name: 'WeightSource',
  description: 'DEFAULTS: what is known of internal moves in general. LEARNT: from past moves here.',
});

@ObjectType('MoveReasonParam', { description: 'A number that a reason speaks of.' })
export class MoveReasonParamView {
  @Field(() => String, { description: 'What it counts, as percent.' })
  name!: string;

  @Field(() => Int, { description: 'How much.' })
  value!: number;
}

@ObjectType('MoveReason', { description: 'One reason, from the numbers that were added up.' })
export class MoveReasonView {
  @Field(() => MoveReasonCodeEnum, { description: 'For a client that has its own words.' })
  code!: MoveReasonCode;

  @Field(() => [MoveReasonParamView], { description: 'The numbers in it.' })
  params!: MoveReasonParamView[];

  @Field(() => String, { description: 'The same in English.' })
  sentence!: string;
}

@ObjectType('MoveContribution', { description: 'What one signal adds to a score.' })
export class MoveContributionView {
  @Field(() => MoveSignalEnum, { description: 'What was looked at.' })
  signal!: string;

  @Field(() => Int, { description: 'In millionths; all of them together are the score, exactly.' })
  amount!: number;

  @Field(() => MoveReasonView, { nullable: true, description: 'Why; null where there is nothing to tell.' })
  reason!: MoveReasonView | null;
}

@ObjectType('MoveWeight', { description: 'What one signal is worth.' })
export class MoveWeightView {
  @Field(() => MoveSignalEnum, { description: 'What is looked at.' })
  signal!: string;

  @Field(() => Int, { description: 'In thousandths of log-odds.' })
  perMille!: number;
}

@ObjectType('MoveWeights', { description: 'What job roles were ranked by.' })
export class MoveWeightsView {
  @Field(() => WeightSourceEnum, { description: 'Where the weights come from.' })
  source!: keyof typeof WeightSourceEnum;

  @Field(() => Int, { nullable: true, description: 'How many past moves taught them; null for the defaults.' })
  learntFrom!: number | null;

  @Field(() => [MoveWeightView], { description: 'Signal by signal.' })
  weights!: MoveWeightView[];

  @Field(() => Int, { description: 'Version of what was known of all job roles together.' })
  landscapeVersion!: number;
}

@ObjectType('NextRole', { description: 'A job role that another one leads to.' })
export class NextRoleView {
  @Field(() => MoveDirectionEnum, { description: 'Which way the move goes.' })
  direction!: MoveDirection;

  @Field(() => Int, { description: 'In millionths of log-odds: higher is likelier. The sum of the contributions.' })
  score!: number;

  @Field(() => [MoveContributionView], { description: 'Every signal with what it adds.' })
  contributions!: MoveContributionView[];

  @Field(() => [MoveReasonView], { description: 'What speaks for it, the strongest first.' })
  reasons!: MoveReasonView[];

  jobRoleId!: string;
}

@ObjectType('JobRoleNextRoleConnection', {
  description: 'A page of job roles that one leads to, the likeliest first; 200 at most.',
})
export class JobRoleNextRoles extends Paginated(NextRoleView, 'NextRole') {
  @Field(() => MoveWeightsView, { description: 'What they were ranked by.' })
  rankedBy!: MoveWeightsView;
}

/** `similarPast` is SIMILAR_PAST. */
export function nameOf(signal: Signal | 'past'): string {
  return signal.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}
