import { ApiDatabase, type Tx } from '@libs/database';
import { Clock, DomainError, type Actor } from '@libs/platform';
import type { Band, Facts } from '@libs/requirements';
import { Injectable } from '@nestjs/common';
import { MatchInputsReadModel } from '../matching/match-inputs.read-model';
import { RoleRankings } from '../suggested-roles/role-rankings';
import { openingScore, type OpeningScore } from './opening-score';
import { skillRarity } from './skill-rarity';

const MOST = 50;

/** A published opening that somebody is ready for or one gap away from, and what it is to them. */
export interface RankedOpening {
  readonly openingId: string;
  readonly band: Band;
  readonly score: OpeningScore;
  /** Names the table of rarity; 0 before there is one. */
  readonly landscapeVersion: number;
}

interface StoredMatch {
  readonly openingId: string;
  readonly jobRoleId: string;
  readonly band: 'READY' | 'ONE_GAP_AWAY';
}

/** What the openings near to a person are to them, the best first. */
@Injectable()
export class MatchScoresReadModel {
  constructor(
    private readonly database: ApiDatabase,
    private readonly inputs: MatchInputsReadModel,
    private readonly rankings: RoleRankings,
    private readonly clock: Clock,
  ) {}

  /** READY before ONE_GAP_AWAY, within a band by score, then by id. @throws DomainError INVALID naming `first`. */
  async best(actor: Actor, employeeId: string, first: number): Promise<RankedOpening[]> {
    if (first < 1 || first > MOST) throw DomainError.invalid('first', `must be from 1 to ${String(MOST)}`);
    return this.database.transaction(actor, async (tx) => {
      const matches = await this.stored(tx, employeeId);
      const scores = await this.scores(tx, employeeId, matches);
      return matches
        .flatMap(({ openingId, jobRoleId, band }) => {
          const score = scores.byRole.get(jobRoleId);
          return score === undefined ? [] : [{ openingId, band, score, landscapeVersion: scores.landscapeVersion }];
        })
        .sort(inOrder)
        .slice(0, first);
    });
  }

  private async scores(tx: Tx, employeeId: string, matches: readonly StoredMatch[]) {
    const person = await this.inputs.person(tx, employeeId, this.clock.today());
    const roles = await this.inputs.askedRoles(tx, [...new Set(matches.map(({ jobRoleId }) => jobRoleId))]);
    const ranked = await this.rankings.newest(tx);
    const rarity = skillRarity(ranked?.sheets.values() ?? []);
    const levels: Facts['skills'] = person.levels;
    const byRole = new Map([...roles].map(([id, role]) => [id, openingScore(role.requirements, levels, rarity)]));
    return { byRole, landscapeVersion: ranked?.version ?? 0 };
  }

  private stored(tx: Tx, employeeId: string): Promise<StoredMatch[]> {
    return tx.query<StoredMatch[]>(
      `select band_state.opening_id as "openingId", band_state.job_role_id as "jobRoleId", band_state.band
       from band_state join opening on opening.id = band_state.opening_id
       where band_state.employee_id = $1 and opening.status = 'PUBLISHED'`,
      [employeeId],
    );
  }
}

function inOrder(a: RankedOpening, b: RankedOpening): number {
  if (a.band !== b.band) return a.band === 'READY' ? -1 : 1;
  return b.score.total - a.score.total || (a.openingId < b.openingId ? -1 : 1);
}
