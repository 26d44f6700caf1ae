import type { CourseFacts } from '../courses/course-facts';
import { courseWords } from './course-words';
import { suggestOutcomes, type Teachable } from './suggest-outcomes';
import { totalOf, WordBook } from './word-book';

const SKILLS = [
  { id: 'phlebotomy', names: ['Phlebotomy', 'Blutentnahme'], about: ['Draws blood from a vein and labels the tube.'] },
  { id: 'records', names: ['Medical records'], about: ['Keeps the records of patients complete.'] },
  { id: 'triage', names: ['Triage'], about: ['Decides who is seen first.'] },
  { id: 'leading', names: ['Leading a team'], about: ['Sets aims for a team and looks after its people.'] },
];
const ROLES = [
  { id: 'nurse', names: ['Registered nurse'], about: ['Cares for patients on a ward.'] },
  { id: 'manager', names: ['Clinic manager'], about: ['Runs a clinic.'] },
];
const TEACHABLE: Teachable = {
  skills: new WordBook(SKILLS),
  jobRoles: new WordBook(ROLES),
  steps: new Map(SKILLS.map(({ id }) => [id, 5])),
  askedBy: new Map([['nurse', ['triage']]]),
  awards: [
    { kind: 'CREDENTIAL', subject: 'nursing-licence' },
    { kind: 'CREDENTIAL', subject: 'welder' },
    { kind: 'EDUCATION', subject: 'nursing' },
  ],
};

const course = (title: string, more: Partial<CourseFacts> = {}): CourseFacts => ({
  title: { en: title },
  description: null,
  provider: 'Harbor College',
  hours: 40,
  price: { tuition: '0.00', fees: '0.00', books: '0.00', supplies: '0.00', exam: '0.00', currency: 'USD' },
  ...{ outcomes: [], awards: [], prerequisites: [], mode: null, language: null, internal: false, mandatory: false },
  providerCode: null,
  ...more,
});
const suggested = (facts: CourseFacts) => suggestOutcomes(facts, TEACHABLE);
const subjects = (facts: CourseFacts) => suggested(facts).map(({ subject }) => subject);

describe('what a course seems to give', () => {
  it('is what its title names, with the words it came from, as parts that add up', () => {
    const [first, ...others] = suggested(
      course('Phlebotomy technician', { description: { en: 'Students draw blood from veins.' } }),
    );
    expect(others).toEqual([]);
    expect(first).toMatchObject({ kind: 'SKILL', subject: 'phlebotomy', fromLevel: null, toLevel: null });
    expect(first?.parts.map(({ source, words }) => [source, words])).toEqual([
      ['TITLE', ['phlebotomy']],
      ['ABOUT', ['draw', 'blood', 'veins']],
    ]);
    expect(first?.strength).toBe(totalOf(first?.parts ?? []));
  });

  it('is found in another language of the skill', () => {
    expect(subjects(course('', { title: { de: 'Blutentnahme am Abend' } }))).toEqual(['phlebotomy']);
  });

  it('is what a job role asks for whose name it bears', () => {
    const [first] = suggested(course('Registered nurse training'));
    expect(first).toMatchObject({ subject: 'triage', jobRoleId: 'nurse' });
    expect(first?.parts).toMatchObject([{ source: 'JOB_ROLE', words: ['registered', 'nurse'] }]);
  });

  it('says a level where the title does', () => {
    const levels = (title: string) => suggested(course(title)).map(({ fromLevel, toLevel }) => [fromLevel, toLevel])[0];
    expect(levels('Introduction to phlebotomy')).toEqual([0, 1]);
    expect(levels('Intermediate phlebotomy')).toEqual([1, 3]);
    expect(levels('Advanced phlebotomy')).toEqual([3, 4]);
    expect(levels('Phlebotomy, basic to advanced')).toEqual([null, null]);
  });

  it('is nothing where the catalogue declares it, and goes on where somebody accepted some of it', () => {
    const outcome = { skillId: 'records', fromLevel: 0, toLevel: 2 };
    expect(subjects(course('Phlebotomy', { outcomes: [outcome] }))).toEqual([]);
    const accepted = { ...outcome, skillId: 'phlebotomy', origin: 'SUGGESTED' as const };
    expect(subjects(course('Phlebotomy and medical records', { outcomes: [accepted] }))).toEqual(['records']);
  });

  it('is nothing where only everyday words agree', () => {
    expect(
      subjects(course('Job search', { description: { en: 'Skills to find employment and people to help.' } })),
    ).toEqual([]);
    expect(subjects(course(''))).toEqual([]);
    // How long a course takes is said of any course.
    const shifts = new WordBook([{ id: 'shifts', names: ['Working the evening'], about: ['Days, evenings, weeks.'] }]);
    const said = suggestOutcomes(course('Pottery', { description: { en: 'Forty evenings in twenty weeks.' } }), {
      ...TEACHABLE,
      skills: shifts,
      steps: new Map([['shifts', 4]]),
    });
    expect(said).toEqual([]);
  });

  it('is a degree in a field that is asked for here, where the title says so and not where beginners need one', () => {
    const degree = (facts: CourseFacts) => suggested(facts).find(({ kind }) => kind === 'EDUCATION');
    expect(degree(course('Bachelor of science in nursing'))).toMatchObject({ subject: 'nursing', toLevel: 6 });
    expect(degree(course("Master's degree, business"))).toMatchObject({ subject: 'ANY', toLevel: 7 });
    expect(degree(course('Welding', { description: { en: 'High school diploma required.' } }))).toBeUndefined();
  });

  it('is a credential that is asked for here, or the right to sit its exam', () => {
    const [first] = suggested(course('Nursing licence')).filter(({ kind }) => kind !== 'SKILL');
    expect(first).toMatchObject({ kind: 'CREDENTIAL', subject: 'nursing-licence', toLevel: 1 });
    const exam = suggested(course('Nursing licence exam preparation')).map(({ kind }) => kind);
    expect(exam).toContain('CREDENTIAL_ELIGIBILITY');
    expect(subjects(course('Nursing aide'))).not.toContain('nursing-licence');
    const described = course('Care of skin', { description: { en: 'Also some welding, for artists.' } });
    expect(subjects(described)).not.toContain('welder');
    expect(subjects(course('Welding'))).toContain('welder');
  });
});

describe('a book of words', () => {
  it('gives the same for the same course, whatever the order in which it was written', () => {
    const words = courseWords({ title: ['Medical records and triage'], description: [], credential: [] });
    const backwards = new WordBook([...SKILLS].reverse());
    expect(backwards.resembling(words)).toEqual(TEACHABLE.skills.resembling(words));
  });

  it('knows nothing while it is empty', () => {
    expect(new WordBook([]).resembling(courseWords({ title: ['Nurse'], description: [], credential: [] }))).toEqual([]);
  });
});
