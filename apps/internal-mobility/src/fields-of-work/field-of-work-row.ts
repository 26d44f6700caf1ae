import { LocalizedText } from '@libs/contracts';
import type { CanonicalId } from '@libs/imports';
import { DomainError } from '@libs/platform';
import { z } from 'zod';
import type { FieldOfWorkFacts } from './field-of-work';

const Code = z.string().trim().min(1);

export const FieldOfWorkRowSchema = z.strictObject({
  externalId: Code,
  name: LocalizedText.optional(),
  related: z.array(Code).nullish(),
});

/** One sector or family as HR sends it; those that lie near by their external ids. */
export type FieldOfWorkRow = z.infer<typeof FieldOfWorkRowSchema>;

export function factsIn({ name, related }: FieldOfWorkRow): FieldOfWorkFacts {
  return { name, related: related === null ? [] : related };
}

/** The row with what it names under canonical ids. `list`: the name of the import. */
export function canonicalFieldOfWork(row: FieldOfWorkRow, list: string, canonicalId: CanonicalId): FieldOfWorkRow {
  return row.related == null ? row : { ...row, related: row.related.map((code) => canonicalId(list, code)) };
}

/**
 * The rows that name something unknown as related, by external id. Another row of the import will do, as long as that
 * one can stand itself.
 */
export function refuseUnknownRelated(
  rows: readonly FieldOfWorkRow[],
  stored: ReadonlySet<string>,
): ReadonlyMap<string, DomainError> {
  const refused = new Map<string, DomainError>();
  const standing = new Map(rows.filter((row) => canStand(row, stored)).map((row) => [row.externalId, row]));
  for (let found = true; found;) {
    found = false;
    for (const { externalId, related } of standing.values()) {
      const at = (related ?? []).findIndex((code) => code === externalId || !(stored.has(code) || standing.has(code)));
      if (at === -1) continue;
      const why = related?.[at] === externalId ? 'is what the row is about' : 'has not been sent, and is no row here';
      refused.set(externalId, DomainError.invalid(`related.${String(at)}`, why));
      standing.delete(externalId);
      found = true;
    }
  }
  return refused;
}

/** A new one needs a name. */
function canStand({ externalId, name }: FieldOfWorkRow, stored: ReadonlySet<string>): boolean {
  return name !== undefined || stored.has(externalId);
}
