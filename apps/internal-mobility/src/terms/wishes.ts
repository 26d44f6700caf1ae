import type { PayRange, SkillProfileV1 } from '@libs/contracts';
import { reason, type Reason } from './reason';

/** What suits a person, as they said; what is absent was never said. */
export type Preferences = NonNullable<SkillProfileV1['preferences']>;

export const WISH_KINDS = ['PAY', 'SHIFT', 'PLACE'] as const;
export type WishKind = (typeof WISH_KINDS)[number];

/** MAYBE: what the job pays begins below the floor and ends at it or above. UNKNOWN: the opening says nothing comparable. */
export type WishStanding = 'MEETS' | 'MAYBE' | 'MISSES' | 'UNKNOWN';

/** How an opening stands to one thing that a person said they want of a job: a fact with its reason, never points. */
export interface Wish {
  readonly kind: WishKind;
  readonly standing: WishStanding;
  readonly reason: Reason;
}

/** What is stated of an opening: `units` are its unit and every unit above that, by code. */
export interface Offered {
  readonly pay: PayRange | null;
  readonly weeklyHours: number | null;
  readonly shiftPattern: string | null;
  readonly units: readonly string[];
}

/** What the person said of a job, each once, in a fixed order; what they never said is not there. */
export function wishesOf({ payFloor, shifts, places }: Preferences, offered: Offered): Wish[] {
  return [
    ...(payFloor === undefined ? [] : [pay(payFloor, offered)]),
    ...(shifts === undefined
      ? []
      : [among('SHIFT', shifts, offered.shiftPattern === null ? [] : [offered.shiftPattern])]),
    ...(places === undefined ? [] : [among('PLACE', places, offered.units)]),
  ];
}

/**
 * Compared within one currency and one basis only; by the month or year only where the opening has the hours a week that
 * its pay is stated at: what less work would pay is not guessed.
 */
function pay(floor: NonNullable<Preferences['payFloor']>, { pay: range, weeklyHours }: Offered): Wish {
  const wanted = { floor: floor.amount, currency: floor.currency, basis: floor.basis };
  if (range === null) return { kind: 'PAY', standing: 'UNKNOWN', reason: reason('PAY_OF_OPENING_UNKNOWN', wanted) };
  const params = { ...wanted, min: range.min, max: range.max };
  const sameHours = range.basis === 'HOUR' || weeklyHours === range.atWeeklyHours;
  if (range.currency !== floor.currency || range.basis !== floor.basis || !sameHours) {
    const theirs = {
      ...{ openingCurrency: range.currency, openingBasis: range.basis },
      ...{ atWeeklyHours: range.atWeeklyHours, weeklyHours },
    };
    return { kind: 'PAY', standing: 'UNKNOWN', reason: reason('PAY_NOT_COMPARABLE', { ...params, ...theirs }) };
  }
  if (compareAmounts(range.max, floor.amount) < 0) {
    return { kind: 'PAY', standing: 'MISSES', reason: reason('PAY_BELOW_FLOOR', params) };
  }
  const isSure = compareAmounts(range.min, floor.amount) >= 0;
  return isSure
    ? { kind: 'PAY', standing: 'MEETS', reason: reason('PAY_ABOVE_FLOOR', params) }
    : { kind: 'PAY', standing: 'MAYBE', reason: reason('PAY_MAY_REACH_FLOOR', params) };
}

function among(kind: 'SHIFT' | 'PLACE', wanted: readonly string[], offered: readonly string[]): Wish {
  const params = { wanted: wanted.join(', '), opening: offered[0] ?? null };
  if (offered.length === 0) return { kind, standing: 'UNKNOWN', reason: reason(`${kind}_OF_OPENING_UNKNOWN`, params) };
  return offered.some((each) => wanted.includes(each))
    ? { kind, standing: 'MEETS', reason: reason(`${kind}_AS_WANTED`, params) }
    : { kind, standing: 'MISSES', reason: reason(`OTHER_${kind}_THAN_WANTED`, params) };
}

/** Decimal strings, exactly: by ten-thousandths, as amounts have at most four digits after the point. */
function compareAmounts(one: string, other: string): number {
  const [a, b] = [minor(one), minor(other)];
  return a < b ? -1 : Number(a > b);
}

function minor(amount: string): bigint {
  const [whole = '0', part = ''] = amount.split('.');
  return BigInt(whole + part.padEnd(4, '0'));
}
