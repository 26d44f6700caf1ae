import { addDays, addMonths, type LocalDate } from '@libs/platform';
import type { AskedCourse, PersonFacts, PolicyInForce } from './asked-course';
import { check, type ClauseCheck } from './clause-check';

/** The clauses about when: months of service, earliest and latest day to ask, the policy's own last day. */
export function checkTime(
  policy: PolicyInForce,
  person: PersonFacts,
  { dates }: AskedCourse,
  asOf: LocalDate,
): ClauseCheck[] {
  const start = dates?.start ?? null;
  const checks = [
    service(policy, person, start, asOf),
    ...askFrom(policy, start, asOf),
    ...askUntil(policy, start, asOf),
  ];
  const from = latestFrom(checks);
  if (from === null) return checks;
  const until = start === null ? null : askedUntil(policy, start);
  return [
    ...checks.map((each) => (until !== null && until < (each.from ?? until) ? tooLate(each, policy) : each)),
    ...validity(policy, from),
  ];
}

/** The last day on which one may ask for a run that starts then; null when nothing says so. */
export function latestDayToAsk(policy: PolicyInForce, start: LocalDate | null): LocalDate | null {
  if (start === null) return null;
  const days = [askedUntil(policy, start), policy.validTo].filter((day) => day !== null);
  return days.length === 0 ? null : days.reduce((a, b) => (a < b ? a : b));
}

/** The day on which everything that a date moves is met; null when nothing waits. */
export function latestFrom(checks: readonly ClauseCheck[]): LocalDate | null {
  const days = checks.flatMap(({ verdict, from }) => (verdict === 'NOT_YET' && from !== null ? [from] : []));
  return days.length === 0 ? null : days.reduce((a, b) => (a > b ? a : b));
}

function service(
  { monthsOfService, serviceCountedAt }: PolicyInForce,
  { serviceDate }: PersonFacts,
  start: LocalDate | null,
  asOf: LocalDate,
): ClauseCheck {
  const from = addMonths(serviceDate, monthsOfService);
  const params = { asked: monthsOfService, since: serviceDate, countedAt: serviceCountedAt };
  const atStart = serviceCountedAt === 'START' && start !== null;
  if ((atStart ? start : asOf) >= from) return check('MONTHS_OF_SERVICE', 'MET', { params });
  // A run that starts too early stays too early, however long one waits.
  if (atStart) return check('MONTHS_OF_SERVICE', 'NOT_MET', { params, change: laterRun(from) });
  return check('MONTHS_OF_SERVICE', 'NOT_YET', { params, from });
}

function askFrom({ askFromDaysBefore: days }: PolicyInForce, start: LocalDate | null, asOf: LocalDate): ClauseCheck[] {
  if (days === null || start === null) return [];
  const from = addDays(start, -days);
  const params = { daysBefore: days, from };
  return [asOf >= from ? check('ASK_FROM', 'MET', { params }) : check('ASK_FROM', 'NOT_YET', { params, from })];
}

function askUntil(policy: PolicyInForce, start: LocalDate | null, asOf: LocalDate): ClauseCheck[] {
  const days = policy.askUntilDaysBefore;
  if (days === null || start === null) return [];
  const until = addDays(start, -days);
  const params = { daysBefore: days, until };
  if (asOf <= until) return [check('ASK_UNTIL', 'MET', { params })];
  return [check('ASK_UNTIL', 'NOT_MET', { params, change: laterRun(addDays(asOf, days)) })];
}

/** Waiting helps only as long as the policy holds: what another one will say nobody knows. */
function validity({ validTo }: PolicyInForce, from: LocalDate): ClauseCheck[] {
  if (validTo === null) return [];
  return [check('VALIDITY', validTo < from ? 'NOT_MET' : 'MET', { params: { until: validTo } })];
}

/** What comes true only after the last day to ask does not come in time for this run. */
function tooLate(each: ClauseCheck, { askUntilDaysBefore }: PolicyInForce): ClauseCheck {
  const startsFrom = addDays(each.from ?? '', askUntilDaysBefore ?? 0);
  return { ...each, verdict: 'NOT_MET', from: null, change: laterRun(startsFrom) };
}

function askedUntil({ askUntilDaysBefore: days }: PolicyInForce, start: LocalDate): LocalDate | null {
  return days === null ? null : addDays(start, -days);
}

function laterRun(startsFrom: LocalDate): { code: string; params: { startsFrom: LocalDate } } {
  return { code: 'LATER_RUN', params: { startsFrom } };
}
