import { referenceId, SystemClock } from '@libs/platform';
import { EventStream, eventually } from '@libs/testing';
import { Deployment } from './access/deployment';
import { GraphQLClient } from './graphql-client';
import { runningCairn } from './running-cairn';

interface OpeningTold {
  readonly openingMatchesChanged: { readonly after: string | null; readonly opening: { readonly id: string } | null };
}
interface CoursesTold {
  readonly courseRecommendationsChanged: { readonly version: number };
}
interface Asked {
  readonly opening: {
    readonly jobRole: {
      readonly id: string;
      readonly requirements: readonly {
        readonly minimum: number | null;
        readonly skill: { readonly id: string } | null;
      }[];
    };
  };
}

const OPENINGS = 'subscription { openingMatchesChanged { id after opening { id } } }';
const COURSES = 'subscription { courseRecommendationsChanged { version } }';
const ASKS = `query ($id: ID!) { opening(id: $id) { jobRole { id requirements { minimum skill { id } } } } }`;
const RATE = `mutation ($skill: ID!, $level: Int!) { rateSkill(input: { skillId: $skill, level: $level }) { profileVersion } }`;
const OPENING = referenceId('opening', 'O-7');

describe('a person who watches', () => {
  const deployment = new Deployment();
  const [hers, others] = ['E-2002', 'E-1003'];
  const streams: EventStream<unknown>[] = [];
  const token = (name: string, exp?: number) =>
    deployment.accessToken({ ...deployment.claimsOf(name), ...(exp === undefined ? {} : { exp }) });
  const watch = async <T>(name: string, query: string, exp?: number) => {
    const headers = { authorization: `Bearer ${await token(name, exp)}` };
    const stream = await EventStream.open<T>(runningCairn().graphqlUrl, headers, JSON.stringify({ query }));
    streams.push(stream);
    return stream;
  };

  afterEach(() => {
    for (const stream of streams.splice(0)) stream.close();
  });

  it('is told of an opening and of courses when what she rates has gone through all services, and nobody else is', async () => {
    const openings = await watch<OpeningTold>(hers, OPENINGS);
    const courses = await watch<CoursesTold>(hers, COURSES);
    const chief = [await watch(others, OPENINGS), await watch(others, COURSES)];
    const she = GraphQLClient.withToken(await token(hers));
    const { jobRole } = (await she.ask<Asked>(ASKS, { id: OPENING })).opening;
    await she.ask(`mutation { chooseGoal(input: { jobRoleId: "${jobRole.id}", kind: NEXT }) { goal { id } } }`);
    for (const { minimum, skill } of jobRole.requirements) {
      if (skill !== null) await she.ask(RATE, { skill: skill.id, level: minimum });
    }
    const told = await eventually(
      () => openings.events,
      (events) => events.some(({ data }) => data?.openingMatchesChanged.opening?.id === OPENING),
      'an event about the opening',
      { withinMs: 20_000 },
    );
    expect(told.every(({ errors }) => errors === undefined)).toBe(true);
    const [first] = await courses.first(1);
    expect(first?.data?.courseRecommendationsChanged.version).toBeGreaterThan(0);
    expect(chief.map(({ events }) => events)).toEqual([[], []]);
  });

  it('hears as the last thing that the access token has ended', async () => {
    const stream = await watch(hers, OPENINGS, Math.floor(new SystemClock().now().getTime() / 1_000) + 2);
    const events = await stream.whole();
    expect(events.map(({ errors }) => errors?.[0]?.extensions)).toEqual([
      { code: 'UNAUTHENTICATED', requestId: expect.any(String) as string },
    ]);
  });

  it('is refused without a person to watch for', async () => {
    const [refused] = await (await watch('hr-system', COURSES)).first(1);
    expect(refused?.errors?.[0]?.extensions).toMatchObject({
      code: 'FORBIDDEN',
      requestId: expect.any(String) as string,
    });
  });
});
