import type { Organisation } from './organisation';

/** A query that others ask about a person. A feature that shows something of people to others adds its own here. */
export interface WatchedQuery {
  readonly name: string;
  /** The document; `$subject` is the person, `$opening` an opening they are ready for. */
  readonly query: string;
}

const VARIABLES = 'query ($subject: ID!, $opening: ID!)';

const WATCHED_QUERIES: readonly WatchedQuery[] = [
  {
    name: 'a person',
    query: `${VARIABLES} { employee(id: $subject) { id name externalId status inRoleSince
      assignments { unit { name } jobRole { title } } manager { name } reports(first: 20) { edges { node { name } } }
      fit(to: { opening: $opening }) { band } openingMatches(first: 5) { edges { cursor } } suggestedRoles(first: 5) { edges { cursor } } notInterestedIn { since } rankedOpenings(first: 5) { band } openingRuns(first: 5) { edges { cursor } }
      reimbursementRequests { id } allowance { yearFrom } } }`,
  },
  {
    name: 'what a person shows',
    query: `${VARIABLES} { employee(id: $subject) { sharedSkills { level ratedOn audience skill { name } }
      sharedGoals { kind audience jobRole { title } } talkPreparation { goals { gaps { status shown } } points { kind } } skillProfile { version } goals { id } gapAnalysis { version }
      records { education { level } credentials { type } } shares { id } } opening(id: $opening) { id version } }`,
  },
  {
    name: 'my people and the openings',
    query: `${VARIABLES} { me { reports(first: 50) { edges { node { id name sharedSkills { level } sharedGoals { kind } talkPreparation { points { kind } } } } } }
      employee(id: $subject) { id } opening(id: $opening) { seats applicants jobRole { title } } }`,
  },
  {
    name: 'who could fill an opening',
    query: `${VARIABLES} { opening(id: $opening) { invitedOn bench { ready { people fewerThan } oneGapAway { people fewerThan } gaps { people } }
      candidates(first: 50) { edges { cursor node { band confirmed person { id name } missing { actual status } } } } }
      openings(first: 20) { edges { node { id bench { ready { people } } candidates(first: 5) { edges { cursor } } } } }
      employee(id: $subject) { appearance { ownManagersToo } name } }`,
  },
  {
    name: 'what other requirements would change',
    query: `${VARIABLES} { requirementsDryRun(input: { of: { opening: $opening }, requirements: [] }) { sentence
      moves { from to people } openings { candidates(first: 50) { from to person { id name } } } }
      employee(id: $subject) { id } opening(id: $opening) { id } }`,
  },
  {
    name: 'what is wanted and taught',
    query: `${VARIABLES} { openings(first: 20) { edges { node { id version applicants } } }
      courses(first: 20) { edges { node { id demand { openings seats } } } }
      opening(id: $opening) { id } employee(id: $subject) { id } }`,
  },
];

/** What subgraphs say of the person when the gateway is gone round. */
const DIRECT = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Employee { id
  sharedSkills { level source ratedOn } sharedGoals { kind since } talkPreparation { goals { gaps { status shown required } } points { kind } } skillProfile { version } goals { kind } } } }`;

/** Every answer to everybody else, as bytes: `who: query` → text. */
export async function answersOfOthers(org: Organisation): Promise<ReadonlyMap<string, string>> {
  const variables = { subject: org.idOf(org.subject), opening: org.reference('opening', 'published') };
  // Who has left is refused by each service at once, in no fixed order.
  const others = org.askers.filter((asker) => asker !== org.subject && org.people.get(asker)?.hasLeft !== true);
  const entries = others.map(async (asker) => {
    const client = await org.client(asker);
    const answers: [string, string][] = [];
    for (const { name, query } of WATCHED_QUERIES)
      answers.push([`${asker}: ${name}`, withoutRequestIds(await client.bytes(query, variables))]);
    const r = [{ __typename: 'Employee', id: variables.subject }];
    const direct = await org.deployment.askSubgraph(
      'assessment',
      asker,
      JSON.stringify({ query: DIRECT, variables: { r } }),
    );
    answers.push([`${asker}: assessment directly`, withoutRequestIds(await direct.text())]);
    return answers;
  });
  return new Map((await Promise.all(entries)).flat());
}

/** The one thing that differs from answer to answer by itself. */
function withoutRequestIds(text: string): string {
  return text.replace(/"requestId":"[^"]*"/g, '"requestId":""');
}
