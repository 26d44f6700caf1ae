import type { PolicyClauses } from '../reimbursement/policy-clauses';
import type { AskedCourse, PolicyInForce } from './asked-course';
import { check, type ClauseCheck } from './clause-check';

/** The clauses about what it is for: its purpose and who gives it. What the employer demands passes both. */
export function checkCourse(policy: PolicyInForce, course: AskedCourse): ClauseCheck[] {
  return [...purpose(policy, course), ...provider(policy, course)];
}

function purpose(policy: PolicyClauses, course: AskedCourse): ClauseCheck[] {
  if (policy.purpose === 'ANY') return [];
  const params = { asked: policy.purpose };
  if (course.mandatory) return [check('PURPOSE', 'MET', { params })];
  const serves =
    policy.purpose === 'CURRENT_JOB' ? [course.servesCurrentJob] : [course.servesCurrentJob, course.servesRoleHere];
  if (serves.includes(true)) return [check('PURPOSE', 'MET', { params })];
  if (serves.includes(null)) return [check('PURPOSE', 'UNKNOWN', { params })];
  return [check('PURPOSE', 'NOT_MET', { params, change: { code: 'OTHER_COURSE', params: {} } })];
}

function provider({ providers, providersMeant }: PolicyInForce, course: AskedCourse): ClauseCheck[] {
  if (providers === null) return [];
  const params = { asked: providers.join(', '), found: course.provider };
  const approved = new Set([...providers, ...providersMeant]);
  const isApproved = approved.has(course.provider) || approved.has(course.providerCode ?? '');
  if (course.mandatory || isApproved) return [check('PROVIDER', 'MET', { params })];
  return [
    check('PROVIDER', 'NOT_MET', { params, change: { code: 'OTHER_PROVIDER', params: { oneOf: params.asked } } }),
  ];
}
