import { actorIn, type SubgraphContext } from '@libs/auth';
import { loaderOf } from '@libs/subgraph';
import { Injectable } from '@nestjs/common';
import { parseMoney } from '../reimbursement/money';
import type { Answer } from '../policy-answer/answer';
import type { RunDates } from '../askers/asker';
import { CourseMoneyReadModel, type MoneyQuestion } from './course-money.read-model';
import type { MoneyQuestionArgs } from './money-question.view';
import { ReimbursementAnswerView } from './reimbursement-answer.view';

/** The money for all courses and runs that one request asks about, by the same statements. */
@Injectable()
export class CourseMoneyLoader {
  constructor(private readonly money: CourseMoneyReadModel) {}

  /** For whoever asks, of a course in a run or, with null, whatever the run; null for whoever is no employee. @throws DomainError INVALID. */
  async load(
    context: SubgraphContext,
    courseId: string,
    dates: RunDates | null,
    { on, otherAid }: MoneyQuestionArgs,
  ): Promise<ReimbursementAnswerView | null> {
    const loader = loaderOf<MoneyQuestion, Answer | null>(context, 'course money', (asked) =>
      this.money.forMe(actorIn(context), asked),
    );
    // What is wrong by itself is refused here, before anybody else's question is.
    const aid = otherAid == null ? null : parseMoney(otherAid, 'otherAid');
    const answer = await loader.load({ courseId, dates, on: on ?? null, otherAid: aid });
    return answer === null ? null : ReimbursementAnswerView.of(answer);
  }
}
