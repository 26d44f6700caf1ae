import { STATEMENT_SOURCES } from '@libs/contracts';
import { checkRow } from '@libs/imports';
import { referenceId } from '@libs/platform';
import { z } from 'zod';
import type { LegalEntityFacts } from './legal-entity';

export const LegalEntityRowSchema = z.strictObject({
  externalId: z.string().trim().min(1),
  name: z.string().trim().min(1).optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'must be two capital letters')
    .optional(),
  managerRatings: z.boolean().nullish(),
  peerRatings: z.boolean().nullish(),
  ratingPrecedence: z
    .array(z.enum(STATEMENT_SOURCES))
    .refine((given) => given.length === STATEMENT_SOURCES.length && new Set(given).size === given.length, {
      error: `must name each of ${STATEMENT_SOURCES.join(', ')} once`,
    })
    .nullish(),
});

/** One company as the HR system sends it. */
export type LegalEntityRow = z.input<typeof LegalEntityRowSchema>;

export interface LegalEntityDraft {
  readonly id: string;
  readonly externalId: string;
  readonly facts: LegalEntityFacts;
}

/** A switch that is cleared is off. @throws DomainError (invalid) naming the field. */
export function draftLegalEntity(row: LegalEntityRow): LegalEntityDraft {
  const { externalId, name, country, managerRatings, peerRatings, ratingPrecedence } = checkRow(
    LegalEntityRowSchema,
    row,
  );
  return {
    id: legalEntityId(externalId),
    externalId: externalId.normalize('NFC'),
    facts: {
      ...{ name, country, ratingPrecedence },
      managerRatings: offWhenCleared(managerRatings),
      peerRatings: offWhenCleared(peerRatings),
    },
  };
}

/** The id of a company, the same in every service. */
export function legalEntityId(externalId: string): string {
  return referenceId('legal-entity', externalId);
}

function offWhenCleared(given: boolean | null | undefined): boolean | undefined {
  return given === null ? false : given;
}
