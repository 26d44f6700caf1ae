import { FROM_HR_SYSTEM, type ServiceUnderTest } from '@libs/testing';
import { startAssessment } from '../assessment.fixture';
import { ImportSkills } from './import-skills';

interface Page {
  skills: { edges: { node: { name: string } }[]; pageInfo: { endCursor: string | null } };
}

describe('Finding skills', () => {
  let assessment: ServiceUnderTest;

  const ask = async (args: string) => {
    const query = `{ skills(${args}) { edges { node { name } } pageInfo { endCursor } } }`;
    const page = (await assessment.ask<Page>('ana', query)).data?.skills;
    return { names: page?.edges.map(({ node }) => node.name), after: page?.pageInfo.endCursor ?? '' };
  };

  beforeAll(async () => {
    assessment = await startAssessment();
    const levels = [{ step: 1, name: { en: 'Aware' }, anchor: { en: 'Hears.', de: 'Hört.' } }];
    const name = { en: 'Listening', de: 'Zuhören' };
    await assessment
      .get(ImportSkills)
      .execute({ rows: [{ externalId: 'listening', name, levels, framework: 'LAKESIDE' }] }, FROM_HR_SYSTEM);
  });
  afterAll(() => assessment.stop());

  it('goes by names, page by page', async () => {
    const first = await ask('first: 2');
    const second = await ask(`first: 2, after: "${first.after}"`);
    expect([first.names, second.names]).toEqual([['Listening', 'records'], ['triage']]);
  });

  it('tells each reader in their own language, whoever asks at the same time', async () => {
    const query = `{ skills(search: "listening") { edges { node { name levels { name anchor } } } } }`;
    const readers = Array.from({ length: 20 }, (_, at) => (at % 2 === 0 ? ['fr', 'de-AT'] : ['en', 'de']));
    const told = await Promise.all(readers.map((languages) => assessment.ask<Page>('ana', query, {}, languages)));
    const [german, english] = [
      { name: 'Zuhören', levels: [{ name: 'Aware', anchor: 'Hört.' }] },
      { name: 'Listening', levels: [{ name: 'Aware', anchor: 'Hears.' }] },
    ];
    expect(told.map(({ data }) => data?.skills.edges.map(({ node }) => node))).toEqual(
      readers.map(([first]) => [first === 'fr' ? german : english]),
    );
  });

  it.each([
    ['search: "ZUHÖ"', ['Listening'], 'by a name in another language'],
    ['framework: "LAKESIDE"', ['Listening'], 'by their framework'],
    ['search: "tri age"', ['triage'], 'by each of the words'],
    ['search: "de"', [], 'by no key of a language'],
  ])('finds with %s: %j, %s', async (args, found) => {
    expect((await ask(args)).names).toEqual(found);
  });
});
