import { LocalizedText } from '@libs/contracts';
import { type CanonicalId, checkRow } from '@libs/imports';
import { isTimeZone, referenceId } from '@libs/platform';
import { z } from 'zod';
import { legalEntityId } from '../legal-entities/legal-entity-row';
import type { UnitFacts } from './unit';

const Code = z.string().trim().min(1);

export const UnitRowSchema = z.strictObject({
  externalId: Code,
  name: LocalizedText.optional(),
  parent: Code.nullish(),
  legalEntity: Code.nullish(),
  timeZone: z.string().refine(isTimeZone, 'is not an IANA time zone').optional(),
  sector: Code.nullish(),
});

/** One unit as the HR system sends it; parent and company by their external ids. */
export type UnitRow = z.input<typeof UnitRowSchema>;

/** `legalEntity`: the code as given, since companies are looked up by it. */
export interface UnitDraft {
  readonly id: string;
  readonly externalId: string;
  readonly legalEntity: string | null;
  readonly facts: UnitFacts;
}

/** @throws DomainError (invalid) naming the field. */
export function draftUnit(row: UnitRow): UnitDraft {
  const { externalId, name, parent, legalEntity, timeZone, sector } = checkRow(UnitRowSchema, row);
  return {
    id: unitId(externalId),
    externalId: externalId.normalize('NFC'),
    legalEntity: legalEntity?.normalize('NFC') ?? null,
    facts: { name, timeZone, sector, parentId: idOr(parent, unitId), legalEntityId: idOr(legalEntity, legalEntityId) },
  };
}

/** The row with its parent, company and sector under their canonical ids. */
export function canonicalUnit(row: UnitRow, canonicalId: CanonicalId): UnitRow {
  const named = (kind: string, code: string | null | undefined) => (code == null ? code : canonicalId(kind, code));
  return {
    ...row,
    parent: named('units', row.parent),
    legalEntity: named('legal-entities', row.legalEntity),
    sector: named('sectors', row.sector),
  };
}

/** The id of a unit, the same in every service. */
export function unitId(externalId: string): string {
  return referenceId('unit', externalId);
}

function idOr(code: string | null | undefined, idOf: (code: string) => string): string | null | undefined {
  return code === null || code === undefined ? code : idOf(code);
}
