import { actorIn, CommandContexts, type SubgraphContext } from '@libs/auth';
import { ImportReport } from '@libs/imports';
import { loaderOf, PageArgs, pageQuery, placedConnection, possibleIds, type Connection } from '@libs/subgraph';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { isSelf } from '../access/access-policy';
import { EmployeeView } from '../access/employee.view';
import { ImportReviewDates } from './import-review-dates';
import { LookAtReviewDates } from './look-at-review-dates';
import { ImportReviewDatesInput, ReviewDateConnection, ReviewDateView } from './review-date.view';

@Resolver(() => EmployeeView)
export class ReviewDatesResolver {
  constructor(
    private readonly looking: LookAtReviewDates,
    private readonly importing: ImportReviewDates,
    private readonly contexts: CommandContexts,
  ) {}

  @Mutation(() => ImportReport, { description: 'For the HR system: when people have their reviews and talks.' })
  importReviewDates(
    @Args('input') { rows, idempotencyKey }: ImportReviewDatesInput,
    @Context() context: SubgraphContext,
  ): Promise<ImportReport> {
    const named = this.contexts.of(context, 'import review dates', idempotencyKey ?? undefined);
    return this.importing.execute({ rows }, named);
  }

  @ResolveField(() => ReviewDateView, {
    nullable: true,
    description:
      'The next review or talk, for the person and the managers above, whatever is shared; null when none is known.',
  })
  async nextReview(
    @Parent() { id }: EmployeeView,
    @Context() context: SubgraphContext,
  ): Promise<ReviewDateView | null> {
    if (actorIn(context).kind !== 'employee' || possibleIds([id]).length === 0) return null;
    const named = this.contexts.of(context, 'see when a review is');
    const load = (people: readonly string[]) => this.looking.next(people, named);
    const next = await loaderOf(context, 'next review', load).load(id);
    return next === null ? null : ReviewDateView.of(next);
  }

  @ResolveField(() => ReviewDateConnection, {
    nullable: true,
    description:
      'Reviews and talks to come of those who report to me directly, the nearest first; null for anybody else.',
  })
  async reviewsAhead(
    @Parent() { id }: EmployeeView,
    @Args() args: PageArgs,
    @Context() context: SubgraphContext,
  ): Promise<Connection<ReviewDateView> | null> {
    if (!isSelf(actorIn(context), id)) return null;
    const page = pageQuery(args);
    const found = await this.looking.ofReports(id, page, this.contexts.of(context, 'see when reviews are'));
    return placedConnection(
      found.map(({ node, ...place }) => ({ ...place, node: ReviewDateView.of(node) })),
      page,
    );
  }
}
