import { Field, ObjectType } from '@nestjs/graphql';
import type { Reason } from '../policy-answer/clause-check';

@ObjectType('AnswerReasonParam', { description: 'One fact of a reason.' })
export class AnswerReasonParamView {
  @Field(() => String)
  name!: string;

  @Field(() => String)
  value!: string;
}

@ObjectType('AnswerReason', {
  description: 'Something said as a code and its facts; texts are made where it is shown.',
})
export class AnswerReasonView {
  @Field(() => String)
  code!: string;

  @Field(() => [AnswerReasonParamView])
  params!: AnswerReasonParamView[];

  static of({ code, params }: Reason): AnswerReasonView {
    return { code, params: paramsOf(params) };
  }
}

/** The facts in order of their names. */
export function paramsOf(params: Reason['params']): AnswerReasonParamView[] {
  return Object.keys(params)
    .sort()
    .map((name) => ({ name, value: String(params[name]) }));
}
