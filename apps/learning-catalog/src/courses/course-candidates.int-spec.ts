import { FROM_HR_SYSTEM, type ServiceUnderTest } from '@libs/testing';
import { courseRow, skillId, startLearningCatalog } from '../learning-catalog.fixture';
import { CANDIDATES_AT_MOST, CourseCandidatesReadModel, type Lacking } from './course-candidates.read-model';
import type { CourseRow } from './course-row';
import { ImportCourses } from './import-courses';

const awarding = (externalId: string, kind: 'EDUCATION' | 'CREDENTIAL', subject: string, level = 1): CourseRow => ({
  ...courseRow(externalId, 'weaving', 0, 1),
  outcomes: [],
  awards: [{ kind, subject, level }],
});

describe('the courses among which those for gaps are chosen', () => {
  let catalog: ServiceUnderTest;
  const found = async (...gaps: Partial<Lacking>[]) => {
    const lacking = gaps.map((gap) => ({ kind: 'SKILL' as const, subject: '', required: 3, actual: 1, ...gap }));
    const courses = await catalog.database.api.transaction({ kind: 'system', process: 'test' }, (tx) =>
      catalog.get(CourseCandidatesReadModel).raising(tx, lacking),
    );
    return courses.map(({ externalId }) => externalId).sort();
  };

  beforeAll(async () => {
    catalog = await startLearningCatalog();
    const rows = [
      courseRow('too-low', 'triage', 0, 1),
      courseRow('too-high', 'triage', 2, 3),
      courseRow('step', 'triage', 1, 2, '1.00'),
      courseRow('whole', 'triage', 0, 3, '9000.00'),
      awarding('school', 'EDUCATION', 'ANY', 2),
      awarding('bachelor', 'EDUCATION', 'nursing', 4),
      awarding('law', 'EDUCATION', 'law', 5),
      awarding('licence', 'CREDENTIAL', 'nurse-licence'),
      ...Array.from({ length: CANDIDATES_AT_MOST + 20 }, (_, index) =>
        courseRow(`many-${String(index)}`, 'records', 0, index === 119 ? 3 : 2, `${String(index + 1)}.00`),
      ),
    ];
    expect(await catalog.get(ImportCourses).execute({ rows }, FROM_HR_SYSTEM)).toMatchObject({ refused: [] });
  });
  afterAll(() => catalog.stop());

  it('are those that raise what is held, by what they teach and what they award', async () => {
    expect(await found({ subject: skillId('triage') })).toEqual(['step', 'whole']);
    expect(await found({ kind: 'EDUCATION', subject: 'ANY', actual: 3 })).toEqual(['bachelor', 'law']);
    expect(await found({ kind: 'EDUCATION', subject: 'nursing', actual: 0 })).toEqual(['bachelor']);
    expect(await found({ kind: 'CREDENTIAL', subject: 'nurse-licence', actual: 0 })).toEqual(['licence']);
    expect(await found({ kind: 'EXPERIENCE', subject: 'ANY' })).toEqual([]);
    expect(await found()).toEqual([]);
  });

  it('are bounded for each gap: what closes it first, then the cheapest', async () => {
    const many = await found({ subject: skillId('records'), actual: 0 }, { subject: skillId('triage') });
    expect(many).toHaveLength(CANDIDATES_AT_MOST + 2);
    expect(many).toEqual(expect.arrayContaining(['many-119', 'many-0', 'many-98', 'step', 'whole']));
    expect(many).not.toContain('many-99');
  });
});
