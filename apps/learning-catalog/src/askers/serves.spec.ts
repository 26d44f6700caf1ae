import { UNSAID } from '../courses/course-row';
import type { Award, CourseFacts } from '../courses/course-facts';
import { requirementKey } from '../demand/asked-of-jobs';
import { serves } from './serves';

const facts = (skills: readonly string[], ...awards: Award[]): CourseFacts => ({
  ...UNSAID,
  title: { en: 'Course' },
  provider: 'College',
  hours: 40,
  price: { tuition: '1.00', fees: '0.00', books: '0.00', supplies: '0.00', exam: '0.00', currency: 'USD' },
  outcomes: skills.map((skillId) => ({ skillId, fromLevel: 0, toLevel: 2 })),
  awards,
});
const degree = (subject: string, level: number): Award => ({ kind: 'EDUCATION', subject, level });
const jobs = new Map([
  [requirementKey('SKILL', 'triage'), 3],
  [requirementKey('CREDENTIAL', 'nurse-licence'), 1],
  [requirementKey('EDUCATION', 'nursing'), 4],
  [requirementKey('EDUCATION', 'ANY'), 2],
]);

describe('a course serves jobs', () => {
  it.each<[string, CourseFacts]>([
    ['a skill', facts(['weaving', 'triage'])],
    ['a credential', facts(['weaving'], { kind: 'CREDENTIAL', subject: 'nurse-licence', level: 1 })],
    ['the right to its exam', facts([], { kind: 'CREDENTIAL_ELIGIBILITY', subject: 'nurse-licence', level: 1 })],
    ['education in a field that is asked for', facts(['weaving'], degree('nursing', 3))],
    ['education of any field up to what is asked for', facts(['weaving'], degree('law', 2))],
  ])('by %s', (_what, course) => {
    expect(serves(course, jobs)).toBe(true);
  });

  it.each<[string, CourseFacts]>([
    ['another skill', facts(['weaving'])],
    ['another credential', facts(['weaving'], { kind: 'CREDENTIAL', subject: 'weaver', level: 1 })],
    ['a degree above what is asked for of any field', facts(['weaving'], degree('law', 4))],
    ['a credential called like a skill', facts(['weaving'], { kind: 'CREDENTIAL', subject: 'triage', level: 1 })],
  ])('not by %s', (_what, course) => {
    expect(serves(course, jobs)).toBe(false);
  });

  it('unless nobody has said which skills it raises: then it is not known', () => {
    expect(serves(facts([]), jobs)).toBeNull();
    expect(serves(facts([], degree('law', 4)), jobs)).toBeNull();
  });
});
