import { CommandContexts, CurrentActor, type SubgraphContext } from '@libs/auth';
import { ImportReport } from '@libs/imports';
import type { Actor } from '@libs/platform';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { isSelf } from '../access/access-policy';
import { EmployeeView } from '../access/employee.view';
import { ImportRatings } from './import-ratings';
import { ImportedRatingsReadModel } from './imported-ratings.read-model';
import { ImportRatingsInput, RatingStatementView } from './imported-rating.view';

@Resolver(() => EmployeeView)
export class ImportedRatingsResolver {
  constructor(
    private readonly ratings: ImportedRatingsReadModel,
    private readonly importRatings: ImportRatings,
    private readonly contexts: CommandContexts,
  ) {}

  @ResolveField(() => [RatingStatementView], {
    nullable: true,
    description: 'What other systems hold of my skills, each source beside the others; null for anybody else.',
  })
  async ratingStatements(
    @Parent() { id }: EmployeeView,
    @CurrentActor() actor: Actor,
  ): Promise<RatingStatementView[] | null> {
    return isSelf(actor, id) ? this.ratings.statements(actor, id) : null;
  }

  @Mutation(() => ImportReport, { name: 'importRatings', description: 'For the HR system: ratings of skills.' })
  async import(@Args('input') input: ImportRatingsInput, @Context() context: SubgraphContext): Promise<ImportReport> {
    const command = this.contexts.of(context, 'import ratings', input.idempotencyKey ?? undefined);
    return this.importRatings.execute({ rows: input.rows }, command);
  }
}
