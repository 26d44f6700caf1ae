import type { SubgraphContext } from '@libs/auth';
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CourseRunView } from '../course-runs/course-run.view';
import { CourseMoneyLoader } from './course-money.loader';
import { MoneyQuestionArgs } from './money-question.view';
import { ReimbursementAnswerView } from './reimbursement-answer.view';

@Resolver(() => CourseRunView)
export class MoneyForRunsResolver {
  constructor(private readonly money: CourseMoneyLoader) {}

  @ResolveField(() => ReimbursementAnswerView, {
    nullable: true,
    description: 'What the employer pays for me in this run, with all its days; null for whoever is no employee.',
  })
  reimbursement(
    @Parent() { courseId, start, end }: CourseRunView,
    @Context() context: SubgraphContext,
    @Args() asked: MoneyQuestionArgs,
  ): Promise<ReimbursementAnswerView | null> {
    return this.money.load(context, courseId, { start, end }, asked);
  }
}
