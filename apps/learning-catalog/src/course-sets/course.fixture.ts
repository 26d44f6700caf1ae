import { CourseRun } from '../course-runs/course-run';
import { Course } from '../courses/course';
import type { CourseFacts, Prerequisite } from '../courses/course-facts';
import { UNSAID } from '../courses/course-row';
import type { Learner } from '../gap-analyses/learner';
import type { OpenGap } from '../gap-analyses/raise-of';
import { question, type Asked } from '../policy-answer/question.fixture';

export const TRIAGE = 'triage';

/** Triage is asked for at four and held at none. */
export const GAP: OpenGap = {
  kind: 'SKILL',
  subject: TRIAGE,
  required: 4,
  actual: 0,
  status: 'MISSING',
  refused: false,
};

/** What raises triage between two levels, for 100 dollars in 10 hours unless told. */
export function raising(name: string, fromLevel: number, toLevel: number, rest: Partial<CourseFacts> = {}): Course {
  return course(name, { outcomes: [{ skillId: TRIAGE, fromLevel, toLevel }], ...rest });
}

/** A course of 100 dollars and 10 hours, with what differs. */
export function course(name: string, rest: Partial<CourseFacts>): Course {
  const price = { tuition: '100.00', fees: '0.00', books: '0.00', supplies: '0.00', exam: '0.00', currency: 'USD' };
  return Course.define(name, {
    ...UNSAID,
    title: { en: name },
    provider: 'Harbor College',
    hours: 10,
    price,
    outcomes: [],
    ...rest,
  });
}

export const wants = (subject: string, minimum: number): Partial<CourseFacts> => {
  const prerequisite: Prerequisite = { kind: 'SKILL', subject, minimum };
  return { prerequisites: [prerequisite] };
};

/** A run of a course, from one day to another. */
export function run(of: Course, startsOn: string, endsOn: string): CourseRun {
  const facts = { windows: [], deadline: null, seats: null, place: null, cancelled: false };
  return CourseRun.schedule(`${of.externalId} ${startsOn}`, { courseId: of.id, startsOn, endsOn, ...facts });
}

/** Somebody who asks on 24 November 2026 and holds these levels; the employer pays 90 per cent unless told. */
export function learner(levels: Readonly<Record<string, number>> = {}, asked: Asked = {}): Learner {
  const { person, policy, asOf } = question(asked);
  const skills = Object.entries(levels).map(([skill, level]) => [skill, { level, unconfirmed: false }]);
  return {
    asker: { person, policy, used: [], asOf, askedByJob: new Map(), askedHere: new Map() },
    facts: { skills: Object.fromEntries(skills) as Learner['facts']['skills'] },
    preferences: {},
  };
}
