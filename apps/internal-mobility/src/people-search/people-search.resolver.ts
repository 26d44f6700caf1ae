import { CommandContexts, type SubgraphContext } from '@libs/auth';
import { ApiDatabase } from '@libs/database';
import { DomainError } from '@libs/platform';
import { askedFields, pageQuery, placedConnection, searchedWords, type Connection } from '@libs/subgraph';
import { Args, Context, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { EmployeeConnection, type EmployeeRecord } from '../people/employee.view';
import { EmployeesReadModel } from '../people/employees.read-model';
import { PeopleSearchReadModel } from './people-search.read-model';
import { EmployeesArgs } from './people-search.view';

const MOST_IDS = 100;

@Resolver()
export class PeopleSearchResolver {
  constructor(
    private readonly database: ApiDatabase,
    private readonly people: PeopleSearchReadModel,
    private readonly employees: EmployeesReadModel,
    private readonly contexts: CommandContexts,
  ) {}

  @Query(() => EmployeeConnection, {
    name: 'employees',
    description: 'People whose HR facts are yours to see, whoever has left among them, in order of names.',
  })
  async find(
    @Args() { search, externalIds, ...args }: EmployeesArgs,
    @Context() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<EmployeeRecord>> {
    if ((externalIds?.length ?? 0) > MOST_IDS)
      throw DomainError.invalid('externalIds', `must be ${String(MOST_IDS)} at most`);
    const [page, words] = [pageQuery(args), searchedWords(search)];
    const look = {
      context: this.contexts.of(context, 'look for people'),
      fields: askedFields(info, ['edges', 'node']),
    };
    const found = await this.database.transaction(look.context.actor, (tx) =>
      this.people.page(tx, { words, externalIds: externalIds ?? null }, page),
    );
    const { edges, pageInfo } = placedConnection(
      found.map((place) => ({ ...place, node: place.id })),
      page,
    );
    const people = await this.employees.byIds(
      look,
      edges.map(({ node }) => node),
    );
    return {
      edges: edges.flatMap(({ cursor }, row) => {
        const node = people[row] ?? null;
        return node === null ? [] : [{ cursor, node }];
      }),
      pageInfo,
    };
  }
}
