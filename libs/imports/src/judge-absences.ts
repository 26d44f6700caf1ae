import type { LocalDate } from '@libs/platform';
import type { StoredThing } from './import-kind';

const COMPLETE_IMPORTS = 2;
const DAYS = 14;
const DAY_MS = 86_400_000;

/** Since when a thing has been missing from complete imports, and from how many. */
export interface Absence {
  readonly externalId: string;
  readonly missingSince: LocalDate;
  readonly imports: number;
}

export interface AbsenceVerdict {
  readonly missing: readonly Absence[];
  /** Those of the missing that end now. */
  readonly retire: readonly string[];
  /** Were missing, and are there again. */
  readonly back: readonly string[];
}

export interface AbsenceQuestion {
  readonly stored: readonly StoredThing[];
  readonly present: ReadonlySet<string>;
  readonly known: ReadonlyMap<string, Absence>;
  readonly asOf: LocalDate;
}

/**
 * Absent is not left: a thing ends when two complete imports lack it and 14 days lie between, or when the sender itself
 * had given a last day that is over.
 */
export function judgeAbsences({ stored, present, known, asOf }: AbsenceQuestion): AbsenceVerdict {
  const absent = stored.filter(({ externalId }) => !present.has(externalId));
  const missing = absent.map(({ externalId }) => longer(externalId, known.get(externalId), asOf));
  const ended = new Set(
    absent.filter(({ endsOn }) => endsOn != null && endsOn < asOf).map((thing) => thing.externalId),
  );
  const retire = missing.filter((absence) => ended.has(absence.externalId) || isDue(absence, asOf));
  return {
    missing,
    retire: retire.map(({ externalId }) => externalId),
    back: [...known.keys()].filter((externalId) => present.has(externalId)),
  };
}

function longer(externalId: string, known: Absence | undefined, asOf: LocalDate): Absence {
  return { externalId, missingSince: known?.missingSince ?? asOf, imports: (known?.imports ?? 0) + 1 };
}

function isDue({ imports, missingSince }: Absence, asOf: LocalDate): boolean {
  return imports >= COMPLETE_IMPORTS && (Date.parse(asOf) - Date.parse(missingSince)) / DAY_MS >= DAYS;
}
