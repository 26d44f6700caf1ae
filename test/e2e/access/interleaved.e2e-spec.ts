import { Organisation } from './organisation';

const LANES = 30;
const REQUESTS_PER_LANE = 20;
const QUERY = '{ me { id externalId assignments { id } skillProfile { version } } }';

interface Me {
  readonly me: { readonly id: string; readonly externalId: string } | null;
}

describe('many people who ask the same at once', () => {
  const org = new Organisation('bleed');
  const people = [...org.people.values()].flatMap(({ externalId, hasLeft }) => (hasLeft === true ? [] : [externalId]));

  beforeAll(() => org.import(), 30_000);

  const isTheirs = (asker: string, data: Me | null) => data?.me?.externalId === asker && data.me.id === org.idOf(asker);

  it('get each their own answer, also while others give up halfway', async () => {
    const wrong: string[] = [];
    let answered = 0;
    const lane = async (_: unknown, place: number) => {
      for (let sent = 0; sent < REQUESTS_PER_LANE; sent += 1) {
        const asker = people[(place + sent * 5) % people.length] ?? '';
        const client = await org.client(asker);
        if ((place + sent) % 10 === 0) await client.giveUp(QUERY);
        else {
          const { data } = await client.tryAsking<Me>(QUERY);
          answered += 1;
          if (!isTheirs(asker, data)) wrong.push(`${asker} got ${JSON.stringify(data)}`);
        }
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    expect(wrong).toEqual([]);
    expect(answered).toBe(LANES * REQUESTS_PER_LANE * 0.9);
  }, 40_000);

  it('would be seen to get somebody else’s', async () => {
    const [one = '', other = ''] = people;
    const { data } = await (await org.client(one)).tryAsking<Me>(QUERY);
    expect([isTheirs(one, data), isTheirs(other, data), isTheirs(one, null)]).toEqual([true, false, false]);
  });
});
