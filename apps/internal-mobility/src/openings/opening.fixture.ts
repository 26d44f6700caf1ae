import type { OpeningRow } from './opening-row';

/** One published opening for a receptionist. */
export function openingRow(externalId: string, rest: Partial<OpeningRow> = {}) {
  return {
    externalId,
    jobRole: 'receptionist',
    seats: 1,
    unit: 'riverside',
    location: { en: 'Riverside clinic' },
    contract: 'PERMANENT',
    publishedOn: '2026-11-01',
    closesOn: '2999-01-31',
    status: 'PUBLISHED',
    ...rest,
  } satisfies OpeningRow;
}
