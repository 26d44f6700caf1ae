import type { RequirementKind, RequirementStatus } from '@libs/requirements';
import type { Award } from '../courses/course-facts';
import type { Course } from '../courses/course';

/** A requirement of a goal, as far as a course can close it. `subject`: a skill's id, a field or a credential's code. */
export interface OpenGap {
  readonly kind: RequirementKind;
  readonly subject: string;
  readonly required: number;
  readonly actual: number;
  readonly status: RequirementStatus;
  /** True for a skill that the person does not want to develop. */
  readonly refused: boolean;
}

/** Where a course leads: a step of a skill or of education; of a credential 1 is having it, 0 the right to its exam. */
export interface Raise {
  readonly toLevel: number;
  readonly closes: boolean;
}

/** As subject of a requirement of education: whatever the field. */
const ANY_FIELD = 'ANY';

/** What a course does for a gap; null for nothing. Months of work and eligibility no course gives. */
export function raiseOf(course: Course, gap: OpenGap): Raise | null {
  if (gap.kind === 'SKILL') return raiseOfSkill(course, gap);
  if (gap.kind === 'EDUCATION') return raiseOfEducation(course, gap);
  return gap.kind === 'CREDENTIAL' ? raiseOfCredential(course, gap) : null;
}

/** Its outcome begins at or below what is held and ends above it. */
function raiseOfSkill({ outcomes }: Course, { subject, actual, required }: OpenGap): Raise | null {
  const outcome = outcomes.find(({ skillId }) => skillId === subject);
  if (outcome === undefined || outcome.fromLevel > actual || outcome.toLevel <= actual) return null;
  return { toLevel: outcome.toLevel, closes: outcome.toLevel >= required };
}

function raiseOfEducation({ awards }: Course, { subject, actual, required }: OpenGap): Raise | null {
  const levels = awards
    .filter((award) => award.kind === 'EDUCATION' && (subject === ANY_FIELD || award.subject === subject))
    .map(({ level }) => level);
  const toLevel = Math.max(0, ...levels);
  return toLevel > actual ? { toLevel, closes: toLevel >= required } : null;
}

/** The right to sit an exam brings a credential nearer; the exam has still to be passed. */
function raiseOfCredential({ awards }: Course, { subject }: OpenGap): Raise | null {
  const gives = (kind: Award['kind']) => awards.some((award) => award.kind === kind && award.subject === subject);
  if (gives('CREDENTIAL')) return { toLevel: 1, closes: true };
  return gives('CREDENTIAL_ELIGIBILITY') ? { toLevel: 0, closes: false } : null;
}
