import { formatMoney, type MinorMoney } from '../reimbursement/money';
import { COST_KINDS, type CostKind, type PolicyClauses } from '../reimbursement/policy-clauses';
import { priceOf, type AskedCourse, type UsedAllowance } from './asked-course';
import { check, type ClauseCheck } from './clause-check';

/** Ten-thousandths of a minor unit: two percentages multiply without a remainder, and one rounding at the end is enough. */
export const EXACT = 10_000n;
const WHOLE = 100n;

/** What the clauses give for a course before the policy year's limit, and the line of each that says something. */
export interface EligibleCosts {
  /** In ten-thousandths of a minor unit. */
  readonly exact: bigint;
  readonly checks: readonly ClauseCheck[];
}

/** What the person still pays at most: the price without what others pay. */
export function payable(course: AskedCourse): bigint {
  return max(priceOf(course) - course.otherAid, 0n);
}

/** The result that brings most, in per cent. */
export function bestResult({ results }: PolicyClauses): number {
  return results.length === 0 ? 100 : Math.max(...results.map(({ percentage }) => percentage));
}

/** By kind of costs: rate and cap; then the result, the cap of the course, and what is left of the lifetime's. */
export function eligibleCosts(
  policy: PolicyClauses,
  course: AskedCourse,
  used: readonly UsedAllowance[],
  resultPercentage: number,
): EligibleCosts {
  const most = payable(course) * EXACT;
  if (isPaidWhole(policy, course)) return { exact: most, checks: [] };
  const { total, checks } = byKind(policy, course);
  const graded = total * BigInt(resultPercentage);
  const capped = atMost(graded, policy.cap);
  const limited = atMost(capped, lifetimeLeft(policy, used));
  return {
    exact: min(limited, most),
    checks: [
      ...checks,
      ...lines('RESULT', policy.results.length > 0, graded < total * WHOLE, { percentage: resultPercentage }),
      ...lines('CAP', policy.cap !== null, capped < graded, capParams(policy.cap)),
      ...lines('LIFETIME_CAP', policy.lifetimeCap !== null, limited < capped, capParams(policy.lifetimeCap)),
    ],
  };
}

/** The employer demands the course and pays it whole. */
export function isPaidWhole({ mandatoryInFull }: PolicyClauses, { mandatory }: AskedCourse): boolean {
  return mandatoryInFull && mandatory;
}

/** In hundredths of a minor unit. */
function byKind(policy: PolicyClauses, course: AskedCourse): { total: bigint; checks: ClauseCheck[] } {
  const bases = basesOf(policy, course);
  const kinds = COST_KINDS.map((kind) => {
    const clause = policy.costs[kind];
    const rated = bases[kind] * BigInt(clause?.percentage ?? policy.percentage);
    const cap = clause?.cap ?? null;
    const given = cap === null ? rated : min(rated, cap.minor * WHOLE);
    return { kind, base: bases[kind], rated, given, hasCap: cap !== null };
  });
  const capped = kinds.filter(({ given, rated }) => given < rated).map(({ kind }) => kind);
  const deducted = policy.otherAid === 'DEDUCTED' && course.otherAid > 0n;
  return {
    total: kinds.reduce((sum, { given }) => sum + given, 0n),
    checks: [
      ...lines('OTHER_AID', course.otherAid > 0n, deducted, { rule: policy.otherAid }),
      ...lines(
        'PERCENTAGE',
        true,
        kinds.some(({ base, rated }) => rated < base * WHOLE),
        { percentage: policy.percentage },
      ),
      ...lines(
        'COST_CAP',
        kinds.some(({ hasCap }) => hasCap),
        capped.length > 0,
        { kinds: capped.join(' ') },
      ),
    ],
  };
}

/** What the rates are applied to: other aid is taken off kind by kind where the policy deducts it. */
function basesOf({ otherAid }: PolicyClauses, course: AskedCourse): Record<CostKind, bigint> {
  let left = otherAid === 'DEDUCTED' ? course.otherAid : 0n;
  const bases = { ...course.costs };
  for (const kind of COST_KINDS) {
    const taken = min(left, bases[kind]);
    bases[kind] -= taken;
    left -= taken;
  }
  return bases;
}

function lifetimeLeft({ lifetimeCap: cap }: PolicyClauses, used: readonly UsedAllowance[]): MinorMoney | null {
  if (cap === null) return null;
  const spent = used.reduce((sum, { amount }) => sum + amount.minor, 0n);
  return { ...cap, minor: max(cap.minor - spent, 0n) };
}

function lines(clause: ClauseCheck['clause'], stands: boolean, limits: boolean, params = {}): ClauseCheck[] {
  return stands ? [check(clause, limits ? 'LIMITS' : 'MET', { params })] : [];
}

/** The limit itself, as a clause tells it. */
export function capParams(cap: MinorMoney | null): { cap?: string; currency?: string } {
  if (cap === null) return {};
  const { amount, currency } = formatMoney(cap);
  return { cap: amount, currency };
}

function atMost(exact: bigint, cap: MinorMoney | null): bigint {
  return cap === null ? exact : min(exact, cap.minor * EXACT);
}

function min(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}

function max(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}
