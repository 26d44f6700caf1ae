import type { LocalDate } from '@libs/platform';
import { LocalDateScalar } from '@libs/subgraph';
import { ArgsType, Field } from '@nestjs/graphql';
import { MoneyInput } from '../reimbursement/clause-cells.view';

/** What is asked with about the money for a course, whatever its run or in one. */
@ArgsType()
export class MoneyQuestionArgs {
  @Field(() => LocalDateScalar, { nullable: true, description: 'The day of asking; today unless told.' })
  on?: LocalDate | null;

  @Field(() => MoneyInput, { nullable: true, description: 'What others pay towards it.' })
  otherAid?: MoneyInput | null;
}
