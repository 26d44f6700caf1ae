import { referenceId } from '@libs/platform';
import { askedWithNoId, FROM_HR_SYSTEM, type ServiceUnderTest } from '@libs/testing';
import { ImportCourses } from './courses/import-courses';
import { anaEvent, courseRow, leaEvent, startLearningCatalog } from './learning-catalog.fixture';

const ANA = anaEvent(1).key;
const COURSE = referenceId('course', 'triage');

describe('an id or a text that is none', () => {
  let catalog: ServiceUnderTest;

  beforeAll(async () => {
    catalog = await startLearningCatalog();
    await catalog.get(ImportCourses).execute({ rows: [courseRow('triage', 'triage', 0, 2)] }, FROM_HR_SYSTEM);
    await catalog.bus.deliver([anaEvent(1), leaEvent()]);
  });
  afterAll(() => catalog.stop());

  it('is never an error of ours, whatever field is asked with it', async () => {
    const known = { employee: ANA, course: COURSE, courseId: COURSE };
    const who = { actors: ['ana', 'lea', 'hr-system'], known, entities: { Employee: ANA, Course: COURSE } };
    expect(await askedWithNoId(catalog, who)).toEqual([]);
  });
});
