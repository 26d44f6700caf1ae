import { FROM_HR_SYSTEM, type ServiceUnderTest } from '@libs/testing';
import { courseRow, skillId, startLearningCatalog } from '../learning-catalog.fixture';
import type { CourseRow } from './course-row';
import { ImportCourses } from './import-courses';

interface Page {
  courses: { edges: { node: { title: string } }[]; pageInfo: { endCursor: string | null } };
}

describe('Finding courses', () => {
  let catalog: ServiceUnderTest;

  const ask = async (args: string) => {
    const query = `{ courses(${args}) { edges { node { title } } pageInfo { endCursor } } }`;
    const page = (await catalog.ask<Page>('hr-system', query)).data?.courses;
    return { titles: page?.edges.map(({ node }) => node.title), after: page?.pageInfo.endCursor ?? '' };
  };

  beforeAll(async () => {
    catalog = await startLearningCatalog();
    const rows: CourseRow[] = [
      { ...courseRow('C-1', 'triage', 1, 3), title: { en: 'Triage' }, mode: 'ONLINE' },
      {
        ...courseRow('C-2', 'records', 1, 2),
        title: { en: 'aide, evenings', de: 'Pflegehilfe, abends' },
        awards: [{ kind: 'CREDENTIAL', subject: 'nurse-aide-certificate' }],
      },
      { ...courseRow('C-3', 'triage', 1, 2), title: { en: 'Nursing' }, provider: 'Lakeside Academy' },
    ];
    await catalog.get(ImportCourses).execute({ rows }, FROM_HR_SYSTEM);
  });
  afterAll(() => catalog.stop());

  it('goes by titles, page by page', async () => {
    const first = await ask('first: 2');
    const second = await ask(`first: 2, after: "${first.after}"`);
    expect([first.titles, second.titles]).toEqual([['aide, evenings', 'Nursing'], ['Triage']]);
  });

  it.each([
    ['search: "ABENDS"', ['aide, evenings'], 'by a title in another language'],
    ['search: "harbor"', ['aide, evenings', 'Triage'], 'by the provider'],
    [`skill: "${skillId('triage')}"`, ['Nursing', 'Triage'], 'by what they raise'],
    ['award: "nurse-aide-certificate"', ['aide, evenings'], 'by what they lead to'],
    ['mode: ONLINE', ['Triage'], 'by how they are held'],
    [`mode: ONLINE, skill: "${skillId('records')}"`, [], 'by all of it at once'],
  ])('finds with %s: %j, %s', async (args, found) => {
    expect((await ask(args)).titles).toEqual(found);
  });
});
