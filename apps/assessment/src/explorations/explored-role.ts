import type { JobRoleV1 } from '@libs/contracts';
import { partId, type LocalDate } from '@libs/platform';
import { compare, standing, type Band, type Facts } from '@libs/requirements';
import { gapOf, type Gap } from '../gaps/gap-analysis';

/** How a person stands to a job role that they look into; the same arithmetic as for a goal. */
export interface ExploredRole {
  readonly jobRoleId: string;
  readonly band: Band;
  /** Per mille of the weighted levels asked for; null without skill requirements. Never shown without the band. */
  readonly coverage: number | null;
  /** Until all must-haves can be met; 0 when they are, null when no route is known. */
  readonly monthsToClose: number | null;
  readonly gaps: readonly Gap[];
}

const BANDS: readonly Band[] = ['READY', 'ONE_GAP_AWAY', 'NOT_YET', 'NOT_DESCRIBED'];

export function explore(explorationId: string, role: JobRoleV1, facts: Facts, asOf: LocalDate): ExploredRole {
  const comparison = compare(role.requirements, facts, asOf);
  const { band, monthsToClose } = standing(comparison);
  const idOf = partId(explorationId, role.id);
  const gaps = comparison.results.map((result) => gapOf(idOf, result));
  return { jobRoleId: role.id, band, coverage: comparison.coverage, monthsToClose, gaps };
}

/**
 * Job roles of a field of work: what is in reach first, and of that the highest level, since the smallest gap alone would
 * send everybody down. Ties end with the id.
 */
export function mostFirst(roles: readonly JobRoleV1[], explored: readonly ExploredRole[]): ExploredRole[] {
  const levels = new Map(roles.map(({ id, level }) => [id, level ?? -1]));
  const levelOf = (role: ExploredRole): number => levels.get(role.jobRoleId) ?? -1;
  return [...explored].sort(
    (a, b) =>
      BANDS.indexOf(a.band) - BANDS.indexOf(b.band) || levelOf(b) - levelOf(a) || (a.jobRoleId < b.jobRoleId ? -1 : 1),
  );
}
