import type { LocalDate } from '@libs/platform';

/** A policy as far as it says whom it covers, and when. */
interface Covering {
  readonly id: string;
  readonly clauses: { readonly legalEntity: string | null; readonly country: string | null };
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

/** Where somebody works. */
interface Place {
  readonly legalEntity: string | null;
  readonly country: string | null;
}

/** The policy for a person: their legal entity's own first, then their country's, then one for all; ties by id. */
export function policyFor<T extends Covering>(policies: readonly T[], person: Place, asOf: LocalDate): T | null {
  const fitting = policies.filter(
    ({ clauses, validFrom, validTo }) =>
      validFrom <= asOf &&
      (validTo === null || asOf <= validTo) &&
      (clauses.legalEntity === null || clauses.legalEntity === person.legalEntity) &&
      (clauses.country === null || clauses.country === person.country),
  );
  const rank = ({ clauses, id }: T): string =>
    `${clauses.legalEntity === null ? '1' : '0'}${clauses.country === null ? '1' : '0'}${id}`;
  return [...fitting].sort((a, b) => (rank(a) < rank(b) ? -1 : 1))[0] ?? null;
}
