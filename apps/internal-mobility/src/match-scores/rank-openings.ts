import { fitOf } from '../fit/fit';
import type { LocalDate } from '@libs/platform';
import type { Facts, HeldRecords } from '@libs/requirements';
import type { JobRoleRequirement } from '../job-roles/job-role';
import { openingScore, type OpeningScore } from './opening-score';

/** Goes up when the ranking computes something else from the same inputs: older runs are then not repeated, and say so. */
export const OPENING_RANKING_VERSION = 1;

/** So many are shown at most. */
export const MOST = 50;

/** Everything that a person's ranked openings are computed from, beside what the job roles ask in the versions named. An allow-list. */
export interface RankingInputs {
  readonly asOf: LocalDate;
  readonly skills: Facts['skills'];
  readonly records: HeldRecords;
  /** Skills that the person does not want to develop. */
  readonly refused: readonly string[];
  /** Skills that are asked for and that no framework had named. */
  readonly unresolved: readonly string[];
  /** How rare each skill is that the person holds. */
  readonly rarity: Readonly<Record<string, number>>;
  /** The published openings that were near. */
  readonly openings: readonly NearOpening[];
}

export type NearOpening = readonly [openingId: string, jobRoleId: string, roleVersion: number];

/** A published opening that somebody is ready for or one gap away from, and what it is to them. */
export interface RankedOpening {
  readonly openingId: string;
  readonly band: 'READY' | 'ONE_GAP_AWAY';
  readonly score: OpeningScore;
}

/** What a job role asked in one version; undefined for an unknown one. */
export type AskedBy = (jobRoleId: string, version: number) => readonly JobRoleRequirement[] | undefined;

/** Pure: the same inputs give the same list. READY before ONE_GAP_AWAY, within a band by score, then by id. */
export function rankOpenings(inputs: RankingInputs, askedBy: AskedBy): RankedOpening[] {
  const standings = new Map<string, Pick<RankedOpening, 'band' | 'score'> | null>();
  const ranked = inputs.openings.flatMap(([openingId, jobRoleId, version]): RankedOpening[] => {
    const role = `${jobRoleId}.${String(version)}`;
    const known = standings.get(role);
    const standing = known === undefined ? standingTo(inputs, askedBy(jobRoleId, version)) : known;
    standings.set(role, standing);
    return standing === null ? [] : [{ openingId, ...standing }];
  });
  return ranked.sort(inOrder).slice(0, MOST);
}

/** The list as text, the sums included: the same inputs and version give the same bytes. */
export function rankingAsText(ranked: readonly RankedOpening[]): string {
  return JSON.stringify(
    ranked.map(({ openingId, band, score: { total, held, used, parts } }) => [
      openingId,
      band,
      total,
      held,
      used,
      parts.map(({ kind, skill, amount }) => [kind, skill, amount]),
    ]),
  );
}

function standingTo(
  { asOf, skills, records, refused, unresolved, rarity }: RankingInputs,
  requirements: readonly JobRoleRequirement[] | undefined,
): Pick<RankedOpening, 'band' | 'score'> | null {
  if (requirements === undefined) return null;
  const facts = { skills, records, refused: new Set(refused) };
  const unknown = new Set(unresolved);
  const knownSkills = new Set(requirements.map(({ subject }) => subject).filter((subject) => !unknown.has(subject)));
  const { band } = fitOf(requirements, facts, { asOf, knownSkills });
  if (band !== 'READY' && band !== 'ONE_GAP_AWAY') return null;
  return { band, score: openingScore(requirements, skills, (skill) => rarity[skill] ?? 1) };
}

function inOrder(a: RankedOpening, b: RankedOpening): number {
  if (a.band !== b.band) return a.band === 'READY' ? -1 : 1;
  return b.score.total - a.score.total || (a.openingId < b.openingId ? -1 : 1);
}
