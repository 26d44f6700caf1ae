import type { LocalDate } from '@libs/platform';
import type { EmployeeStatus, PolicyClauses } from '../reimbursement/policy-clauses';
import type { AskedCourse, PersonFacts } from './asked-course';
import { check, type Clause, type ClauseCheck } from './clause-check';

/** The clauses about who may have it: contract, hours, status at the start and when it is paid. */
export function checkPerson(
  policy: PolicyClauses,
  person: PersonFacts,
  { dates }: AskedCourse,
  paidOn: LocalDate | null,
): ClauseCheck[] {
  return [
    contract(policy, person),
    ...atLeast('MINIMUM_HOURS', policy.minimumWeeklyHours, person.weeklyHours),
    ...atLeast('MINIMUM_FTE', policy.minimumFte, person.fte),
    ...status('STATUS_AT_START', policy.statusesAtStart, person, dates?.start ?? null),
    ...status('STATUS_AT_PAYMENT', policy.statusesAtPayment, person, paidOn),
  ];
}

function contract({ contracts }: PolicyClauses, person: PersonFacts): ClauseCheck {
  const params = { asked: contracts.join(' '), found: person.contract ?? '' };
  if (person.contract !== null && contracts.includes(person.contract)) return check('CONTRACT', 'MET', { params });
  return check('CONTRACT', 'NOT_MET', { params, change: { code: 'OTHER_CONTRACT', params: { oneOf: params.asked } } });
}

function atLeast(clause: Clause, asked: number | null, found: number | null): ClauseCheck[] {
  if (asked === null) return [];
  if (found === null) return [check(clause, 'UNKNOWN', { params: { asked } })];
  const params = { asked, found };
  if (found >= asked) return [check(clause, 'MET', { params })];
  return [check(clause, 'NOT_MET', { params, change: { code: 'MORE_HOURS', params: { atLeast: asked } } })];
}

/** The status that is known today counts for days to come, but for somebody whose last day is known. */
function status(
  clause: Clause,
  asked: readonly EmployeeStatus[] | null,
  { status: now, leftOn }: PersonFacts,
  on: LocalDate | null,
): ClauseCheck[] {
  if (asked === null) return [];
  const found = leftOn !== null && on !== null && leftOn < on ? 'LEFT' : now;
  const params = { asked: asked.join(' '), found, ...(on === null ? {} : { on }) };
  if (asked.includes(found)) return [check(clause, 'MET', { params })];
  return [check(clause, 'NOT_MET', { params, change: { code: 'OTHER_STATUS', params: { oneOf: params.asked } } })];
}
