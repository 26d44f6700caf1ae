import { actorIn, type SubgraphContext } from '@libs/auth';
import { loaderOf, LocalDateScalar } from '@libs/subgraph';
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CourseRunView } from '../course-runs/course-run.view';
import { MoneyInput } from '../reimbursement/clause-cells.view';
import type { Answer } from './answer';
import { CourseMoneyReadModel, type MoneyQuestion } from './course-money.read-model';
import { ReimbursementAnswerView } from './reimbursement-answer.view';

@Resolver(() => CourseRunView)
export class MoneyForRunsResolver {
  constructor(private readonly money: CourseMoneyReadModel) {}

  @ResolveField(() => ReimbursementAnswerView, {
    nullable: true,
    description: 'What the employer pays for me in this run, with all its days; null for whoever is no employee.',
  })
  async reimbursement(
    @Parent() { courseId, start, end }: CourseRunView,
    @Context() context: SubgraphContext,
    @Args('on', { type: () => LocalDateScalar, nullable: true, description: 'The day of asking; today unless told.' })
    on?: string | null,
    @Args('otherAid', { type: () => MoneyInput, nullable: true, description: 'What others pay towards it.' })
    otherAid?: MoneyInput | null,
  ): Promise<ReimbursementAnswerView | null> {
    const loader = loaderOf<MoneyQuestion, Answer | null>(context, 'course money', (asked) =>
      this.money.forMe(actorIn(context), asked),
    );
    const answer = await loader.load({ courseId, dates: { start, end }, on: on ?? null, otherAid: otherAid ?? null });
    return answer === null ? null : ReimbursementAnswerView.of(answer);
  }
}
