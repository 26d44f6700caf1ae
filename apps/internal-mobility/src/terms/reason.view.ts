import { Field, ObjectType } from '@nestjs/graphql';
import type { Reason } from './reason';

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

export function reasonView({ code, params }: Reason): ReasonView {
  return { code, params: Object.entries(params).map(([name, value]) => ({ name, value })) };
}
