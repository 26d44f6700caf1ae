import { Kind, type GraphQLObjectType } from 'graphql';
import { HR_SYSTEM, SUBGRAPHS, type Subgraph } from './deployment';
import { composedSchema, objectTypes, readFieldRules, subgraphSchema } from './field-table';
import { Organisation } from './organisation';
import { RULES } from './relations';
import { Selections, type Examples } from './selections';
import { Witness, type Sighting } from './sightings';
import { enterSubject } from './subject';

/** The gateway refuses deeper queries. */
const DEEPEST = 10;

describe('who may have which field', () => {
  const org = new Organisation('az');
  const schema = composedSchema();
  const table = readFieldRules();
  const witness = new Witness(schema, (id) => org.personOf(id));
  const sightings = new Map<string, Sighting[]>();
  let ids: Readonly<Record<string, string>>;
  let examples: Examples;

  beforeAll(async () => {
    await org.import();
    const { gap } = await enterSubject(org);
    ids = {
      Employee: org.idOf(org.subject),
      Gap: gap,
      Skill: org.reference('skill', 'wanted'),
      JobRole: org.reference('job-role', 'role'),
      Opening: org.reference('opening', 'published'),
      Course: org.reference('course', 'course'),
      Unit: org.reference('unit', 'north'),
      LegalEntity: org.reference('legal-entity', 'entity'),
    };
    examples = examplesFor(ids);
    // The person things were shared with looks first, so that the subject has a look to read.
    for (const asker of [org.named('named'), ...org.askers]) sightings.set(asker, await seenBy(asker));
  }, 120_000);

  /** Everything an asker is given: through the gateway, root field by root field, and by each subgraph's entities. */
  async function seenBy(asker: string): Promise<Sighting[]> {
    const client = await org.client(asker);
    const throughGateway = gatewayQueries().map(async (query) => {
      const { data } = await client.tryAsking<object>(query);
      return witness.seenIn(witness.type('Query'), data, org.subject);
    });
    const direct = SUBGRAPHS.flatMap((subgraph) =>
      entityQueries(subgraph).map(async ({ type, body }) => {
        const answer = await org.deployment.askSubgraph(subgraph, asker, body);
        const { data } = (await answer.json()) as { data?: { _entities: unknown[] } | null };
        return witness.seenIn(witness.type(type), data?._entities[0], org.subject);
      }),
    );
    return (await Promise.all([...throughGateway, ...direct])).flat();
  }

  function gatewayQueries(): string[] {
    const query = witness.type('Query');
    const employee = witness.type('Employee');
    const ofEmployee = Object.values(employee.getFields()).map((field) => {
      const inner = new Selections(examples, DEEPEST).field(employee, field, 2);
      return `{ employee(id: "${ids['Employee'] ?? ''}") { id ${inner} } }`;
    });
    const others = Object.values(query.getFields()).filter(({ name }) => name !== 'employee');
    return [
      ...ofEmployee,
      ...others.map((field) => `{ ${new Selections(examples, DEEPEST - 1, ['Employee']).field(query, field)} }`),
    ];
  }

  function entityQueries(subgraph: Subgraph): { readonly type: string; readonly body: string }[] {
    const own = subgraphSchema(subgraph);
    const entities = objectTypes(own).filter(({ name }) => ids[name] !== undefined && isResolvable(own.getType(name)));
    return entities.map((type) => {
      const fields = Object.values(type.getFields());
      const selection = fields.map((field) => new Selections(examples, DEEPEST).field(type, field)).join(' ');
      const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${type.name} { ${selection} } } }`;
      const variables = { r: [{ __typename: type.name, id: ids[type.name] }] };
      return { type: type.name, body: JSON.stringify({ query, variables }) };
    });
  }

  const mayHave = (asker: string, { field, owner }: Sighting): boolean =>
    isCandidateElsewhere(asker, field, owner) ||
    (RULES[table.get(field)?.rule ?? '']?.includes(org.relations.of(asker, owner)) ?? false);

  /** Other suites' people work for the same employer: its mobility administrators know the names of their candidates. */
  const isCandidateElsewhere = (asker: string, field: string, owner: string): boolean =>
    field === 'Employee.name' && !org.people.has(owner) && asker === org.named('mobility');

  it('gives nobody a field that is not theirs, by whatever way they ask', () => {
    const tooMuch = [...sightings].flatMap(([asker, seen]) =>
      seen
        .filter((sighting) => !mayHave(asker, sighting))
        .map(({ field, owner }) => `${asker} (${org.relations.of(asker, owner)}) has ${field} of ${owner}`),
    );
    expect([...new Set(tooMuch)]).toEqual([]);
  });

  it('gives everybody what is theirs', () => {
    const tooLittle = org.askers.flatMap((asker) => {
      const relation = org.relations.of(asker, org.subject);
      const seen = new Set(
        sightings.get(asker)?.flatMap(({ field, owner }) => (owner === org.subject ? [field] : [])) ?? [],
      );
      const due = [...table].filter(
        ([field, { rule, mayBeAbsent }]) =>
          !mayBeAbsent && !/^(Mutation|Subscription)\./.test(field) && RULES[rule]?.includes(relation) === true,
      );
      return due.filter(([field]) => !seen.has(field)).map(([field]) => `${asker} (${relation}) lacks ${field}`);
    });
    expect(tooLittle).toEqual([]);
  });

  it('would notice a rule that is too narrow or too wide', () => {
    const { subject } = org;
    const report = { field: 'Employee.name', owner: subject };
    expect([org.named('report'), org.named('other')].map((asker) => mayHave(asker, report))).toEqual([true, false]);
    expect(sightings.get(org.named('lead'))).toContainEqual({ field: 'Employee.externalId', owner: subject });
    expect(mayHave(org.named('lead'), { field: 'Employee.gapAnalysis', owner: subject })).toBe(false);
  });

  it('refuses a command to everybody whom its rule does not name, and to nobody else', async () => {
    const mutation = witness.type('Mutation');
    const wrong = await Promise.all(
      org.askers.map(async (asker) => {
        const client = await org.client(asker);
        const relation = org.relations.of(asker, org.subject);
        const found: string[] = [];
        for (const field of Object.values(mutation.getFields())) {
          const query = `mutation { ${new Selections(examples, 3).field(mutation, field)} }`;
          const { errors } = await client.tryAsking(query);
          const code = errors?.[0]?.extensions?.code ?? 'taken';
          const refused = code === 'FORBIDDEN' || code === 'UNAUTHENTICATED';
          const due = RULES[table.get(`Mutation.${field.name}`)?.rule ?? '']?.includes(relation) ?? false;
          if (refused === due) found.push(`${asker} (${relation}): ${field.name} is ${code}`);
        }
        return found;
      }),
    );
    expect(wrong.flat()).toEqual([]);
  }, 30_000);

  it('shows the draft of an opening to those who manage openings only', async () => {
    const draft = `{ opening(id: "${org.reference('opening', 'draft')}") { id } }`;
    const seers = await Promise.all(
      org.askers.map(async (asker) => {
        const { data } = await (await org.client(asker)).tryAsking<{ opening: unknown }>(draft);
        return data?.opening == null ? [] : [asker];
      }),
    );
    expect(seers.flat()).toEqual([org.named('mobility'), HR_SYSTEM]);
  });
});

/** A root field that takes an id is asked for the thing of that name: `jobRole(id)` for the job role. */
function examplesFor(ids: Readonly<Record<string, string>>): Examples {
  const byRootField = Object.entries(ids).map(([type, id]) => [
    `Query.${type.charAt(0).toLowerCase()}${type.slice(1)}`,
    `(id: "${id}")`,
  ]);
  const fit = `(to: { opening: "${ids['Opening'] ?? ''}" })`;
  const check = `(employee: "${ids['Employee'] ?? ''}", course: "${ids['Course'] ?? ''}")`;
  return {
    argumentsOf: {
      ...(Object.fromEntries(byRootField) as Record<string, string>),
      'Employee.fit': fit,
      'Employee.steppingStones': fit,
      'Query.policyCheck': check,
      'Query.requirementsDryRun': `(input: { of: { opening: "${ids['Opening'] ?? ''}" }, requirements: [] })`,
    },
  };
}

/** An entity that this subgraph answers for by reference. */
function isResolvable(type: ReturnType<ReturnType<typeof composedSchema>['getType']>): boolean {
  const keys = (type as GraphQLObjectType).astNode?.directives?.filter(({ name }) => name.value === 'key') ?? [];
  return keys.some(
    ({ arguments: args }) =>
      args?.some(({ name, value }) => name.value === 'resolvable' && value.kind === Kind.BOOLEAN && !value.value) !==
      true,
  );
}
