import type { Award, CourseFacts, SkillOutcome } from '../courses/course-facts';
import { awardsSaid } from './awards-said';
import { courseWords, type CourseTexts, type CourseWords } from './course-words';
import { levelsSaid } from './level-words';
import { totalOf, type Resemblance, type StrengthPart, type WordBook } from './word-book';

/** Goes up whenever the same texts would give other suggestions. */
export const SUGGESTION_ARITHMETIC = 2;

/** What can be taught here, in the words by which it is known. */
export interface Teachable {
  readonly skills: WordBook;
  readonly jobRoles: WordBook;
  /** By skill: how many steps its scale has. */
  readonly steps: ReadonlyMap<string, number>;
  /** By job role: the skills that it asks for. */
  readonly askedBy: ReadonlyMap<string, readonly string[]>;
  /** Fields of education and credentials that somebody here asks for. */
  readonly awards: readonly Pick<Award, 'kind' | 'subject'>[];
}

/** What a course may give by its own words. Never an outcome until somebody accepts it. */
export interface Suggestion {
  readonly kind: 'SKILL' | Award['kind'];
  /** A skill's id; else as the subject of an award. */
  readonly subject: string;
  /** Null where the course says no level. */
  readonly fromLevel: number | null;
  readonly toLevel: number | null;
  /** 1 to 1,000: the sum of the parts' points. */
  readonly strength: number;
  readonly parts: readonly StrengthPart[];
  /** The job role that the course resembles and that asks for the skill. */
  readonly jobRoleId: string | null;
}

/** Below this the words agree by chance. */
const WORTH_ASKING = 100;
const AT_MOST_OF_A_COURSE = 12;
/** So much of a skill's name must be said somewhere; of a job role's name too, for what it asks for to count. Per mille. */
const NAMED_AT_LEAST = 500;
const JOB_ROLES_AT_MOST = 3;
const MOST_OF_JOB_ROLE = 200;
/** A course that resembles a job role so much is made for it. */
const MADE_FOR_IT = 300;

/** What to suggest of a course: skills where it declares none, education and credentials where it declares none. */
export function suggestOutcomes(course: CourseFacts, teachable: Teachable): Suggestion[] {
  const texts = textsOf(course);
  const words = courseWords(texts);
  const isDeclared = ({ origin }: { readonly origin?: 'SUGGESTED' }) => origin === undefined;
  return [
    ...(course.outcomes.some(isDeclared) ? [] : skillsOf(texts, words, teachable, course.outcomes)),
    ...(course.awards.some(isDeclared) ? [] : awardsOf(texts, words, teachable, course.awards)),
  ];
}

function skillsOf(
  texts: CourseTexts,
  words: CourseWords,
  { skills, jobRoles, steps, askedBy }: Teachable,
  given: readonly SkillOutcome[],
): Suggestion[] {
  const byRole = askedByResembled(jobRoles.resembling(words), askedBy);
  const named = new Map(skills.resembling(words).map((each) => [each.id, each]));
  const has = new Set(given.map(({ skillId }) => skillId));
  const candidates = [...new Set([...named.keys(), ...byRole.keys()])].flatMap((subject): Suggestion[] => {
    const [scale, direct, role] = [steps.get(subject), named.get(subject), byRole.get(subject)];
    const isNamed = (direct?.named ?? 0) >= NAMED_AT_LEAST;
    if (scale === undefined || has.has(subject) || (!isNamed && role === undefined)) return [];
    const parts = [...(direct?.parts ?? []), ...(role === undefined ? [] : [role.part])];
    const { fromLevel = null, toLevel = null } = levelsSaid(texts.title, scale) ?? {};
    const strength = totalOf(parts);
    return [{ kind: 'SKILL', subject, fromLevel, toLevel, strength, parts, jobRoleId: role?.jobRoleId ?? null }];
  });
  return candidates
    .filter(({ strength }) => strength >= WORTH_ASKING)
    .sort((a, b) => b.strength - a.strength || (a.subject < b.subject ? -1 : 1))
    .slice(0, AT_MOST_OF_A_COURSE);
}

/** By skill: what it adds that a job role which the course resembles asks for it; of several, the one resembled most. */
function askedByResembled(
  resembled: readonly Resemblance[],
  askedBy: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, { readonly jobRoleId: string; readonly part: StrengthPart }> {
  const roles = resembled
    .filter(({ named, parts }) => named >= NAMED_AT_LEAST && parts.some(({ source }) => source === 'TITLE'))
    .slice(0, JOB_ROLES_AT_MOST);
  const bySkill = new Map<string, { jobRoleId: string; part: StrengthPart }>();
  for (const { id, strength, parts } of roles) {
    const points = Math.floor((MOST_OF_JOB_ROLE * Math.min(strength, MADE_FOR_IT)) / MADE_FOR_IT);
    const words = [...new Set(parts.filter(({ source }) => source !== 'ABOUT').flatMap((part) => part.words))];
    for (const skill of points === 0 ? [] : (askedBy.get(id) ?? []))
      if (!bySkill.has(skill)) bySkill.set(skill, { jobRoleId: id, part: { source: 'JOB_ROLE', points, words } });
  }
  return bySkill;
}

function awardsOf(
  texts: CourseTexts,
  words: CourseWords,
  { awards }: Teachable,
  given: readonly Award[],
): Suggestion[] {
  return awardsSaid(texts, words, awards)
    .filter(({ award }) => !given.some(({ kind, subject }) => kind === award.kind && subject === award.subject))
    .map(({ award: { kind, subject, level }, strength, parts }) => {
      return { kind, subject, fromLevel: null, toLevel: level, strength, parts, jobRoleId: null };
    });
}

function textsOf({ title, description, awards }: CourseFacts): CourseTexts {
  return {
    title: Object.values(title),
    description: Object.values(description ?? {}),
    credential: awards
      .filter(({ kind }) => kind !== 'EDUCATION')
      .map(({ subject }) => subject.replaceAll(/[_-]/g, ' ')),
  };
}
