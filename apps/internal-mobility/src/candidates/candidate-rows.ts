import type { SkillProfileV1 } from '@libs/contracts';
import type { Band } from '@libs/requirements';
import type { OpenRole } from '../bands/band-rows';
import { fitOf, type Judging, type MissingMustHave } from '../fit/fit';

/** Levels that a person lets owners of openings see, by skill, with who said so. */
export type ShownLevels = SkillProfileV1['discoverable'];

/** What a person shows, and where they appear because they said so. */
export interface Shown {
  readonly levels: ShownLevels;
  readonly appearsFor: ReadonlySet<string>;
}

/**
 * How a person stands to an opening by what they show. `band` null: they appear and show no skill. `confirmed`: must-haves
 * met by what somebody else said, a manager, a peer or a proof.
 */
export interface CandidateRow {
  readonly openingId: string;
  readonly band: Band | null;
  readonly missing: readonly MissingMustHave[];
  readonly mustHaves: number;
  readonly confirmed: number;
  readonly unconfirmed: number;
  readonly monthsToClose: number | null;
}

const SAID_BY_OTHERS: ReadonlySet<string> = new Set(['PEER', 'MANAGER', 'EVIDENCE']);

/** The rows of one person, in order of opening; nothing of somebody who shows nothing and appears nowhere. */
export function candidateRows(
  roles: readonly OpenRole[],
  { levels, appearsFor }: Shown,
  judging: Judging,
): CandidateRow[] {
  const rows = roles.flatMap((role) => {
    const standing = standingTo(role, levels, judging);
    const near = standing.band === 'READY' || standing.band === 'ONE_GAP_AWAY';
    const openings = role.openings.filter((opening) => near || appearsFor.has(opening));
    return openings.map((openingId) => ({ openingId, ...standing }));
  });
  return rows.sort((a, b) => (a.openingId < b.openingId ? -1 : 1));
}

function standingTo(
  { requirements }: OpenRole,
  levels: ShownLevels,
  judging: Judging,
): Omit<CandidateRow, 'openingId'> {
  const mustHaves = requirements.filter(({ mustHave }) => mustHave);
  // Who shows nothing is not somebody who can do nothing.
  if (Object.keys(levels).length === 0) {
    return { band: null, missing: [], mustHaves: mustHaves.length, confirmed: 0, unconfirmed: 0, monthsToClose: null };
  }
  const { band, missing, unconfirmed, monthsToClose } = fitOf(requirements, { skills: levels }, judging);
  const unmet = new Set(missing.map(({ requirementId }) => requirementId));
  const confirmed = mustHaves.filter(({ id, kind, subject }) => {
    const held = kind === 'SKILL' ? levels[subject] : undefined;
    return !unmet.has(id) && held !== undefined && !held.unconfirmed && SAID_BY_OTHERS.has(held.source);
  });
  return { band, missing, mustHaves: mustHaves.length, confirmed: confirmed.length, unconfirmed, monthsToClose };
}
