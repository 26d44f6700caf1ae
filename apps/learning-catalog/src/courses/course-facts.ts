import type { LocalizedText } from '@libs/contracts';
import { DomainError } from '@libs/platform';
import type { RequirementKind } from '@libs/requirements';
import { formatMoney, parseMoney, type MinorMoney } from '../reimbursement/money';
import { COST_KINDS, type CostKind } from '../reimbursement/policy-clauses';

/** What a course raises: a skill, from which level to which. */
export interface SkillOutcome {
  readonly skillId: string;
  readonly fromLevel: number;
  readonly toLevel: number;
  /** Absent where the catalogue declares it itself; else it was suggested and somebody accepted it. */
  readonly origin?: 'SUGGESTED';
}

/** What a course gives beside skills: a level of education, a credential, or the right to sit the exam for one. */
export interface Award {
  readonly kind: 'EDUCATION' | 'CREDENTIAL' | 'CREDENTIAL_ELIGIBILITY';
  /** A field or ANY for EDUCATION; else the code of the credential. */
  readonly subject: string;
  /** The step reached, for EDUCATION; else 1. */
  readonly level: number;
  /** As of a skill. */
  readonly origin?: 'SUGGESTED';
}

/** What somebody needs to begin: a requirement as a job role has them, without a weight. */
export interface Prerequisite {
  readonly kind: RequirementKind;
  readonly subject: string;
  readonly minimum: number;
}

/** What a course costs, by what it is for; decimal texts in one currency. */
export type Price = Readonly<Record<CostKind, string>> & { readonly currency: string };

export type CourseMode = 'IN_PERSON' | 'ONLINE' | 'BLENDED';

export interface CourseFacts {
  readonly title: LocalizedText;
  readonly description: LocalizedText | null;
  /** Its name. */
  readonly provider: string;
  /** The provider's external id, where the catalogue refers to one. */
  readonly providerCode: string | null;
  readonly hours: number;
  readonly price: Price;
  readonly outcomes: readonly SkillOutcome[];
  readonly awards: readonly Award[];
  readonly prerequisites: readonly Prerequisite[];
  readonly mode: CourseMode | null;
  /** BCP 47. */
  readonly language: string | null;
  /** True when the employer gives it itself. */
  readonly internal: boolean;
  /** True when the employer demands it. */
  readonly mandatory: boolean;
}

const HOURS_AT_MOST = 10_000;
const HIGHEST_LEVEL = 10;
/** Nobody reimburses more; published catalogues hold figures of forty million by mistake. */
const MAJOR_UNITS_AT_MOST = 200_000;

/** What one kind of costs comes to. */
export function costOf(price: Price, kind: CostKind): MinorMoney {
  return parseMoney({ amount: price[kind], currency: price.currency }, `price.${kind}`);
}

/** Everything that a price comes to. */
export function totalOf(price: Price): MinorMoney {
  const minor = COST_KINDS.reduce((sum, kind) => sum + costOf(price, kind).minor, 0n);
  return { minor, currency: price.currency };
}

/** @throws DomainError INVALID naming the field. */
export function checkCourse(facts: CourseFacts): void {
  const { provider, hours, price, outcomes, awards, prerequisites } = facts;
  if (provider.trim() === '') throw DomainError.invalid('provider', 'must not be empty');
  if (!Number.isInteger(hours) || hours < 0 || hours > HOURS_AT_MOST) {
    throw DomainError.invalid('hours', `must be a whole number up to ${String(HOURS_AT_MOST)}`);
  }
  if (Number(formatMoney(totalOf(price)).amount) > MAJOR_UNITS_AT_MOST) {
    throw DomainError.invalid('price', `above ${String(MAJOR_UNITS_AT_MOST)}: refused as implausible`);
  }
  for (const [index, { fromLevel, toLevel }] of outcomes.entries()) {
    if (fromLevel < 0 || fromLevel >= toLevel || toLevel > HIGHEST_LEVEL) {
      throw DomainError.invalid(
        `outcomes.${String(index)}.toLevel`,
        `must be above fromLevel (0 or more) and at most ${String(HIGHEST_LEVEL)}`,
      );
    }
  }
  const same = (each: { kind: string; subject: string }) => `${each.kind} ${each.subject}`;
  refuseTwice(outcomes, ({ skillId }) => skillId, 'outcomes', 'skill');
  refuseTwice(awards, same, 'awards', 'subject');
  refuseTwice(prerequisites, same, 'prerequisites', 'subject');
}

function refuseTwice<T>(list: readonly T[], key: (each: T) => string, column: string, part: string): void {
  const keys = list.map(key);
  const twice = keys.findIndex((each, index) => keys.indexOf(each) !== index);
  if (twice >= 0) throw DomainError.invalid(`${column}.${String(twice)}.${part}`, 'stands twice in this course');
}
