import { DomainError, plainWords } from '@libs/platform';
import type { z } from 'zod';
import { cleanCells } from './clean-cells';
import type { CanonicalId, ImportKind, KeyedRow } from './import-kind';
import type { RefusedRow } from './import-report.view';

const LONGEST_ID = 200;
/** The first fault of a row stands as its field; so many more are named in the message. */
const ALSO_NAMED_AT_MOST = 9;

/** Where a row stood, counted from 1, and what its sender called the thing. */
export interface RowPlace {
  readonly row: number;
  readonly externalId: string;
}

/** The rows of one import, read. `places` and `present` are by canonical id; `present` counts refused rows too. */
export interface ReadRows<R> {
  readonly rows: readonly R[];
  readonly places: ReadonlyMap<string, RowPlace>;
  readonly present: ReadonlySet<string>;
  readonly refused: readonly RefusedRow[];
  /** Rows whose id cannot be read: nobody knows who is meant, and so not who is missing. */
  readonly unreadable: number;
}

/** Reads every row by itself, and refuses ids that stand twice, each time. */
export function readRows<R extends KeyedRow>(
  kind: Pick<ImportKind<R>, 'name' | 'schema' | 'canonical'>,
  sent: readonly unknown[],
  canonicalId: CanonicalId,
): ReadRows<R> {
  const rows: R[] = [];
  const refused: RefusedRow[] = [];
  const places = new Map<string, RowPlace>();
  const ids = sent.map((row) => readableId(row, kind.name, canonicalId));
  const doubles = doublesOf(ids);
  for (const [index, given] of sent.entries()) {
    const id = ids[index] ?? null;
    try {
      if (id === null) throw DomainError.invalid('externalId', unreadableBecause(given));
      if (doubles.has(id)) throw DomainError.invalid('externalId', 'stands more than once in this import');
      const row = checkCells(kind.schema, cleanCells(given as Record<string, unknown>), kind.name);
      places.set(id, { row: index + 1, externalId: row.externalId });
      const known = id === row.externalId ? row : { ...row, externalId: id };
      rows.push(kind.canonical?.(known, canonicalId) ?? known);
    } catch (error) {
      refused.push(refusal(error, index + 1, id === null ? null : sentId(given)));
    }
  }
  const present = new Set(ids.filter((id) => id !== null));
  return { rows, places, present, refused, unreadable: ids.filter((id) => id === null).length };
}

/** @throws what is no fault of the row. */
function refusal(error: unknown, row: number, externalId: string | null): RefusedRow {
  if (!(error instanceof DomainError) || error.kind !== 'invalid') throw error;
  const field = error.details?.['field'];
  return { row, externalId, field: typeof field === 'string' ? field : null, code: error.code, message: error.message };
}

/** What is said of rows that cannot stand beside the others. `later` is by canonical id. */
export function refusedLater(
  places: ReadonlyMap<string, RowPlace>,
  later: ReadonlyMap<string, DomainError>,
): RefusedRow[] {
  return [...later].map(([id, error]) => {
    const { row, externalId } = places.get(id) ?? { row: 0, externalId: id };
    return refusal(error, row, externalId);
  });
}

function readableId(row: unknown, kind: string, canonicalId: CanonicalId): string | null {
  const id = sentId(row);
  return id === null ? null : canonicalId(kind, id);
}

/** The id in its one spelling, or null. */
function sentId(row: unknown): string | null {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return null;
  const { externalId } = row as { externalId?: unknown };
  if (typeof externalId !== 'string' || externalId.length > LONGEST_ID) return null;
  try {
    const { externalId: cleaned } = cleanCells({ externalId });
    return typeof cleaned === 'string' ? cleaned.trim() : null;
  } catch {
    return null;
  }
}

function unreadableBecause(row: unknown): string {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return 'cannot be read: the row is no object';
  const { externalId } = row as { externalId?: unknown };
  const isEmpty = externalId == null || (typeof externalId === 'string' && externalId.trim() === '');
  return isEmpty ? 'is required' : 'cannot be read';
}

function doublesOf(ids: readonly (string | null)[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(ids.filter((id) => id !== null).filter((id) => seen.size === seen.add(id).size));
}

function checkCells<R>(schema: z.ZodType<R>, cells: Record<string, unknown>, kind: string): R {
  const externalId = (cells['externalId'] as string).trim();
  const result = schema.safeParse({ ...cells, externalId }, { error: plainWords });
  if (result.success) return result.data;
  const [first, ...others] = result.error.issues.flatMap((issue) => faultsOf(issue, cells, kind));
  const also = others.slice(0, ALSO_NAMED_AT_MOST).map(({ field, words }) => `; ${field}: ${words}`);
  throw DomainError.invalid(first?.field ?? 'row', `${first?.words ?? 'is not readable'}${also.join('')}`);
}

/** What one issue says of which fields. */
function faultsOf(
  issue: z.core.$ZodIssue,
  cells: Readonly<Record<string, unknown>>,
  kind: string,
): { field: string; words: string }[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ field: [...issue.path, key].join('.'), words: `is no column of ${kind}` }));
  const isCleared = issue.path.length === 1 && cells[String(issue.path[0])] === null;
  const words = isCleared ? 'is required and cannot be cleared' : issue.message;
  return [{ field: issue.path.join('.') || 'row', words }];
}
