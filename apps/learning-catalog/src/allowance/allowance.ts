import type { LocalDate } from '@libs/platform';
import type { Asker } from '../askers/asker';
import { yearEnd, yearShares } from '../policy-answer/policy-years';

/** What a policy year allows a person, in minor units. */
export interface Allowance {
  readonly yearFrom: LocalDate;
  readonly yearTo: LocalDate;
  readonly currency: string;
  readonly cap: bigint;
  readonly used: bigint;
  readonly left: bigint;
}

/** Of the policy year that the day lies in; null without a limit, and where other currencies were promised: nobody guesses a rate. */
export function allowanceOf({ policy, used, asOf }: Asker): Allowance | null {
  const cap = policy?.yearCap ?? null;
  const [year] = policy === null ? [] : yearShares(policy, { dates: null }, null, asOf);
  if (cap === null || year === undefined) return null;
  const { yearFrom } = year;
  const amounts = used.filter((each) => each.yearFrom === yearFrom).map(({ amount }) => amount);
  if (amounts.some(({ currency }) => currency !== cap.currency)) return null;
  const spent = amounts.reduce((sum, { minor }) => sum + minor, 0n);
  const left = spent < cap.minor ? cap.minor - spent : 0n;
  return { yearFrom, yearTo: yearEnd(yearFrom), currency: cap.currency, cap: cap.minor, used: spent, left };
}
