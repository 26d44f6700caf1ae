import type { Facts } from '@libs/requirements';
import type { JobRoleRequirement } from '../job-roles/job-role';
import { fitOf, type Judging, type MissingMustHave } from '../fit/fit';

/** A job role with published openings. */
export interface OpenRole {
  readonly id: string;
  readonly version: number;
  readonly requirements: readonly JobRoleRequirement[];
  readonly openings: readonly string[];
}

/** What is stored of one person and one opening; pairs that are further apart are computed when asked. */
export interface BandRow {
  readonly openingId: string;
  readonly jobRoleId: string;
  readonly roleVersion: number;
  readonly band: 'READY' | 'ONE_GAP_AWAY';
  readonly coverage: number | null;
  readonly missing: readonly MissingMustHave[];
  readonly unconfirmed: number;
  readonly monthsToClose: number | null;
}

/** The rows of one person, in order of opening. Each job role is compared once, however many openings it has. */
export function bandRows(roles: readonly OpenRole[], facts: Facts, judging: Judging): BandRow[] {
  const rows = roles.flatMap(({ id, version, requirements, openings }): BandRow[] => {
    const { band, ...fit } = fitOf(requirements, facts, judging);
    if (band !== 'READY' && band !== 'ONE_GAP_AWAY') return [];
    return openings.map((openingId) => ({ openingId, jobRoleId: id, roleVersion: version, band, ...fit }));
  });
  return rows.sort((a, b) => (a.openingId < b.openingId ? -1 : 1));
}
