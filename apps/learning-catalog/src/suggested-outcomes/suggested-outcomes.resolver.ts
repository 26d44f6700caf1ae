import { actorIn, CommandContexts, CurrentActor, type SubgraphContext } from '@libs/auth';
import { ApiDatabase, type Tx } from '@libs/database';
import type { Actor } from '@libs/platform';
import { loaderOf, PageArgs, pageQuery, searchedWords, toConnection, type Connection } from '@libs/subgraph';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { AccessPolicy } from '../access/access-policy';
import { CourseLoader } from '../courses/course.loader';
import { CourseView } from '../courses/course.view';
import { DecideSuggestedOutcome } from './decide-suggested-outcome';
import { DecideSuggestedOutcomes } from './decide-suggested-outcomes';
import {
  DecideSuggestedOutcomeInput,
  DecideSuggestedOutcomePayload,
  DecideSuggestedOutcomesInput,
  DecideSuggestedOutcomesPayload,
  SuggestedOutcomesArgs,
} from './decide-suggested-outcomes.view';
import {
  ProviderQueueConnection,
  ProviderQueueView,
  SuggestedOutcomeConnection,
  SuggestedOutcomeView,
  UnlocksView,
} from './suggested-outcome.view';
import { SuggestedOutcomesReadModel } from './suggested-outcomes.read-model';
import { UnlocksReadModel, type Unlocks } from './unlocks.read-model';

const CHANGED_BY = 'decide on suggested outcomes';

@Resolver(() => SuggestedOutcomeView)
export class SuggestedOutcomesResolver {
  constructor(
    private readonly database: ApiDatabase,
    private readonly policy: AccessPolicy,
    private readonly suggested: SuggestedOutcomesReadModel,
    private readonly unlocks: UnlocksReadModel,
    private readonly courses: CourseLoader,
    private readonly decideOne: DecideSuggestedOutcome,
    private readonly decideAll: DecideSuggestedOutcomes,
    private readonly contexts: CommandContexts,
  ) {}

  @Query(() => SuggestedOutcomeConnection, {
    nullable: true,
    description:
      'For learning administrators: what courses that declare nothing seem to give, what would unlock most first. Null for others.',
  })
  async suggestedOutcomes(
    @Args() { state, provider, skill, search, ...args }: SuggestedOutcomesArgs,
    @CurrentActor() actor: Actor,
  ): Promise<Connection<SuggestedOutcomeView> | null> {
    const page = pageQuery(args);
    const looked = { state, provider: provider ?? null, skill: skill ?? null, words: searchedWords(search) };
    const rows = await this.forAdministrators(actor, (tx) => this.suggested.page(tx, looked, page));
    if (rows === null) return null;
    const { edges, pageInfo } = toConnection(rows, page, ({ key }) => key);
    return {
      edges: edges.map(({ node, cursor }) => ({
        node: SuggestedOutcomeView.of(node.suggestion, node.unlocks),
        cursor,
      })),
      pageInfo,
    };
  }

  @Query(() => ProviderQueueConnection, {
    nullable: true,
    description: 'For learning administrators: the providers of whose courses suggestions wait. Null for others.',
  })
  async providersOfSuggestedOutcomes(
    @Args() args: PageArgs,
    @CurrentActor() actor: Actor,
  ): Promise<Connection<ProviderQueueView> | null> {
    const page = pageQuery(args);
    const rows = await this.forAdministrators(actor, (tx) => this.suggested.providers(tx, page));
    return rows === null ? null : toConnection(rows, page, ({ provider }) => provider);
  }

  @ResolveField('course', () => CourseView, { nullable: true })
  courseOf(
    @Parent() { courseId }: SuggestedOutcomeView,
    @Context() context: SubgraphContext,
  ): Promise<CourseView | null> {
    return this.courses.load(context, courseId);
  }

  @ResolveField('unlocks', () => UnlocksView)
  unlocksOf(
    @Parent() suggestion: SuggestedOutcomeView,
    @Context() context: SubgraphContext,
  ): Unlocks | Promise<Unlocks> {
    if (suggestion.known !== null) return suggestion.known;
    const loader = loaderOf<SuggestedOutcomeView, Unlocks>(context, 'unlocks', (suggestions) =>
      this.database.transaction(actorIn(context), (tx) => this.unlocks.of(tx, suggestions)),
    );
    return loader.load(suggestion);
  }

  @Mutation(() => DecideSuggestedOutcomePayload, {
    description:
      'For learning administrators: accept one, as it is or changed, or refuse it. What was accepted can be refused later, and the other way about.',
  })
  async decideSuggestedOutcome(
    @Args('input')
    { id, decision, kind, fromLevel, toLevel, idempotencyKey }: DecideSuggestedOutcomeInput,
    @Context() context: SubgraphContext,
  ): Promise<DecideSuggestedOutcomePayload> {
    const change = { kind: kind ?? null, fromLevel: fromLevel ?? null, toLevel: toLevel ?? null };
    const suggestion = await this.decideOne.execute(
      { id, decision, change },
      this.contexts.of(context, CHANGED_BY, idempotencyKey),
    );
    return { suggestedOutcome: SuggestedOutcomeView.of(suggestion, null) };
  }

  @Mutation(() => DecideSuggestedOutcomesPayload, {
    description: 'For learning administrators: accept or refuse all that waits of one provider, the strongest first.',
  })
  decideSuggestedOutcomes(
    @Args('input') { provider, decision, atLeast, idempotencyKey }: DecideSuggestedOutcomesInput,
    @Context() context: SubgraphContext,
  ): Promise<DecideSuggestedOutcomesPayload> {
    return this.decideAll.execute(
      { provider, decision, atLeast: atLeast ?? 0 },
      this.contexts.of(context, CHANGED_BY, idempotencyKey),
    );
  }

  private forAdministrators<T>(actor: Actor, read: (tx: Tx) => Promise<T>): Promise<T | null> {
    return this.database.transaction(actor, async (tx) =>
      (await this.policy.administersLearning(tx, actor)) ? read(tx) : null,
    );
  }
}
