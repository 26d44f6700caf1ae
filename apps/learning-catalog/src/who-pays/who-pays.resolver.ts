import type { SubgraphContext } from '@libs/auth';
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CourseView } from '../courses/course.view';
import { CourseMoneyLoader } from './course-money.loader';
import { MoneyQuestionArgs } from './money-question.view';
import { ReimbursementAnswerView } from './reimbursement-answer.view';

@Resolver(() => CourseView)
export class WhoPaysResolver {
  constructor(private readonly money: CourseMoneyLoader) {}

  @ResolveField(() => ReimbursementAnswerView, {
    nullable: true,
    description: 'What the employer pays for me, whatever the run; null for whoever is no employee.',
  })
  reimbursement(
    @Parent() { id }: CourseView,
    @Context() context: SubgraphContext,
    @Args() asked: MoneyQuestionArgs,
  ): Promise<ReimbursementAnswerView | null> {
    return this.money.load(context, id, null, asked);
  }
}
