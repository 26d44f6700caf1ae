import type { Facts } from '@libs/requirements';
import { admission } from '../course-order/admission';
import type { Course } from '../courses/course';
import type { Prerequisite } from '../courses/course-facts';
import type { OpenGap } from '../gap-analyses/raise-of';
import { isTaught } from './taken-before';

/**
 * What a person lacks today of what a course asks for, as gaps that courses may close. What none may give, months of
 * work among it, is judged on the day of a run instead.
 */
export function lackedFor({ prerequisites }: Course, facts: Facts, on: string): OpenGap[] {
  const { lacking } = admission(prerequisites, facts, on);
  return lacking.filter(({ kind }) => isTaught(kind)).map((each) => asGap(each, facts));
}

/** A lacked prerequisite as a gap. How far one is with education or a credential closes no part of it. */
export function asGap({ kind, subject, minimum }: Prerequisite, { skills, refused }: Facts): OpenGap {
  const isSkill = kind === 'SKILL';
  const actual = isSkill ? (skills[subject]?.level ?? 0) : 0;
  return {
    kind,
    subject,
    required: minimum,
    actual,
    status: actual === 0 ? 'MISSING' : 'BELOW',
    refused: isSkill && refused?.has(subject) === true,
  };
}
