import { MoneyView } from '@libs/subgraph';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { formatMoney } from '../reimbursement/money';
import { closedAMonth, sayTerms, type OrderTerms } from './order-terms';

@ObjectType('CourseOrder', {
  description:
    'By what courses for a gap are ordered: most closed per month first, then the smallest own part; what does not fit my week comes last.',
})
export class CourseOrderView {
  @Field(() => String, { description: 'The same in one sentence, in English.' })
  sentence!: string;

  @Field(() => Int, { description: 'How much of what is missing is closed, per mille.' })
  closed!: number;

  @Field(() => Int, { nullable: true, description: 'Months begun from today to the last day; null without a run.' })
  months!: number | null;

  @Field(() => Int, { nullable: true, description: 'closed by months, rounded down; null without a run.' })
  closedAMonth!: number | null;

  @Field(() => Int, { description: 'Hours of work; without a run they stand for the months.' })
  hours!: number;

  @Field(() => MoneyView, { nullable: true, description: 'What I keep paying; null where nobody can say.' })
  own!: MoneyView | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the run fits my week; null where I did not say, or no run is known.',
  })
  fitsWeek!: boolean | null;

  static of(terms: OrderTerms): CourseOrderView {
    const { closed, months, hours, own, fitsWeek } = terms;
    return {
      sentence: sayTerms(terms),
      closed,
      months,
      closedAMonth: closedAMonth(terms),
      hours,
      fitsWeek,
      own: own === null ? null : formatMoney(own),
    };
  }
}
