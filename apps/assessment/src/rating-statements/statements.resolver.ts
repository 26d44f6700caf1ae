import { CommandContexts, CurrentActor, type SubgraphContext } from '@libs/auth';
import { ApiDatabase } from '@libs/database';
import { Clock, type Actor } from '@libs/platform';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { isSelf } from '../access/access-policy';
import { EmployeeView } from '../access/employee.view';
import { AnswerStatement } from './answer-statement';
import { lastStatements } from './standing';
import { StatementsReadModel } from './statements.read-model';
import { AnswerRatingInput, AnswerRatingPayload, RatingStatementView } from './statements.view';

@Resolver(() => EmployeeView)
export class StatementsResolver {
  constructor(
    private readonly database: ApiDatabase,
    private readonly statements: StatementsReadModel,
    private readonly answerStatement: AnswerStatement,
    private readonly contexts: CommandContexts,
    private readonly clock: Clock,
  ) {}

  @ResolveField(() => [RatingStatementView], {
    nullable: true,
    description: 'Of each skill what each source said last, side by side, never averaged; null for anybody else.',
  })
  async ratingStatements(
    @Parent() { id }: EmployeeView,
    @CurrentActor() actor: Actor,
  ): Promise<RatingStatementView[] | null> {
    if (!isSelf(actor, id)) return null;
    const asOf = this.clock.today();
    return lastStatements(await this.database.transaction(actor, (tx) => this.statements.of(tx, id, asOf)), asOf);
  }

  @Mutation(() => AnswerRatingPayload, {
    name: 'answerRating',
    description:
      'I have read what a manager or a peer said of a skill of mine; from then on it may count. Or: it is not so.',
  })
  async answer(
    @Args('input') { statementId, answer, idempotencyKey }: AnswerRatingInput,
    @Context() context: SubgraphContext,
  ): Promise<AnswerRatingPayload> {
    const named = this.contexts.of(context, 'answer a rating', idempotencyKey);
    const { id } = await this.answerStatement.execute({ statementId, answer }, named);
    return { statementId: id };
  }
}
