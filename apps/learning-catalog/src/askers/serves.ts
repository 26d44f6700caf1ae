import type { CourseFacts } from '../courses/course-facts';
import { requirementKey, type AskedOfJobs } from '../demand/asked-of-jobs';

/** As subject of a requirement of education: whatever the field. */
const ANY_FIELD = 'ANY';

/**
 * Whether a course gives something that these jobs ask for: a skill, a credential or the right to its exam, or
 * education. A requirement of any field is served up to the level it asks for, not beyond: a job that asks for a school
 * certificate is not served by every degree. Null when it cannot be known, because nobody has said which skills it raises.
 */
export function serves({ outcomes, awards }: CourseFacts, asked: AskedOfJobs): boolean | null {
  const isSkillAsked = outcomes.some(({ skillId }) => asked.has(requirementKey('SKILL', skillId)));
  const isAwardAsked = awards.some(({ kind, subject, level }) => {
    if (kind !== 'EDUCATION') return asked.has(requirementKey('CREDENTIAL', subject));
    const anyField = asked.get(requirementKey('EDUCATION', ANY_FIELD));
    return asked.has(requirementKey('EDUCATION', subject)) || (anyField !== undefined && level <= anyField);
  });
  if (isSkillAsked || isAwardAsked) return true;
  return outcomes.length === 0 ? null : false;
}
