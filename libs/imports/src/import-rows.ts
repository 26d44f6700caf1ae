import { DomainError } from '@libs/platform';
import { type ImportReport, type RefusedRow } from './import-report.view';

export type RowOutcome = 'created' | 'updated' | 'unchanged';

export const ROWS_AT_MOST = 5_000;

/** How rows are recognised and applied. `apply` runs inside the caller's transaction, in the order of the rows. */
export interface RowImport<T> {
  readonly externalIdOf: (row: T) => string;
  /** @throws DomainError of kind `invalid` to refuse the row; `details.field` names the field. */
  readonly apply: (row: T, index: number) => RowOutcome | Promise<RowOutcome>;
  /** References that stay open, as `kind:externalId`. */
  readonly unresolved?: () => readonly string[];
}

/**
 * Applies every row that can be applied and says of each other one what is wrong with it. Ids that stand twice are
 * refused every time, since nothing says which of them is meant.
 * @throws DomainError TOO_MANY_ROWS.
 */
export async function importRows<T>(
  rows: readonly T[],
  { externalIdOf, apply, unresolved }: RowImport<T>,
): Promise<ImportReport> {
  if (rows.length > ROWS_AT_MOST) {
    throw new DomainError({
      code: 'TOO_MANY_ROWS',
      kind: 'invalid',
      message: `At most ${String(ROWS_AT_MOST)} rows at once.`,
    });
  }
  const report: ImportReport = { created: 0, updated: 0, unchanged: 0, refused: [], unresolved: [] };
  const doubles = duplicates(rows.map((row) => externalIdOf(row).trim()));
  for (const [index, row] of rows.entries()) {
    try {
      refuseUnreadable(externalIdOf(row).trim(), doubles);
      report[await apply(row, index)] += 1;
    } catch (error) {
      report.refused.push(refusal(error, index, externalIdOf(row)));
    }
  }
  report.unresolved = [...new Set(unresolved?.() ?? [])].sort();
  return report;
}

function refuseUnreadable(externalId: string, doubles: ReadonlySet<string>): void {
  if (externalId === '') throw DomainError.invalid('externalId', 'must not be empty');
  if (doubles.has(externalId)) throw DomainError.invalid('externalId', 'stands more than once in this import');
}

function duplicates(ids: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(ids.filter((id) => seen.size === seen.add(id).size));
}

function refusal(error: unknown, index: number, externalId: string): RefusedRow {
  if (!(error instanceof DomainError) || error.kind !== 'invalid') throw error;
  const field = error.details?.['field'];
  return {
    row: index + 1,
    externalId: externalId === '' ? null : externalId,
    field: typeof field === 'string' ? field : null,
    code: error.code,
    message: error.message,
  };
}
