import { ApiDatabase, type Tx } from '@libs/database';
import { Clock, DomainError, type Actor, type LocalDate } from '@libs/platform';
import { ARITHMETIC_VERSION } from '@libs/requirements';
import { Injectable } from '@nestjs/common';
import { type AskedRole, type MatchedPerson, MatchInputsReadModel } from '../fit/match-inputs.read-model';
import { skillsAskedBy } from '../skills/skills-asked-by';
import { KeepOpeningRun } from '../opening-runs/keep-opening-run';
import { KnownSkillsReadModel } from '../skills/known-skills.read-model';
import { RoleRankings, type RankedRoles } from '../role-landscape/role-rankings';
import { MOST, OPENING_RANKING_VERSION, rankOpenings, type RankedOpening, type RankingInputs } from './rank-openings';
import { skillRarity } from './skill-rarity';

/** The best openings for a person. */
export interface RankedOpenings {
  readonly openings: readonly RankedOpening[];
  /** Names the table of rarity; 0 before there is one. */
  readonly landscapeVersion: number;
}

interface NearRow {
  readonly openingId: string;
  readonly jobRoleId: string;
}

type Rarity = (skill: string) => number;

/** What the openings near to a person are to them, the best first. */
@Injectable()
export class MatchScoresReadModel {
  private readonly rarities = new WeakMap<RankedRoles, Rarity>();

  constructor(
    private readonly database: ApiDatabase,
    private readonly inputs: MatchInputsReadModel,
    private readonly skills: KnownSkillsReadModel,
    private readonly rankings: RoleRankings,
    private readonly keepRun: KeepOpeningRun,
    private readonly clock: Clock,
  ) {}

  /**
   * READY before ONE_GAP_AWAY, within a band by score, then by id. What it was made from is kept whenever it differs from
   * what was shown before. @throws DomainError INVALID naming `first`.
   */
  async best(actor: Actor, employeeId: string, first: number): Promise<RankedOpenings> {
    if (first < 1 || first > MOST) throw DomainError.invalid('first', `must be from 1 to ${String(MOST)}`);
    return this.database.transaction(actor, async (tx) => {
      const asOf = this.clock.today();
      const near = await this.near(tx, employeeId);
      const person = await this.inputs.person(tx, employeeId, asOf);
      const roles = await this.inputs.askedRoles(tx, [...new Set(near.map(({ jobRoleId }) => jobRoleId))]);
      const asked = skillsAskedBy([...roles.values()]);
      const known = await this.skills.knownIds(tx, asked);
      const landscape = await this.rankings.newest(tx);
      const inputs: RankingInputs = {
        ...ofPerson(person, this.rarityIn(landscape), asOf),
        unresolved: asked.filter((skill) => !known.has(skill)).sort(),
        openings: openingsOf(near, roles),
      };
      const openings = rankOpenings(inputs, (jobRoleId) => roles.get(jobRoleId)?.requirements);
      const landscapeVersion = landscape?.version ?? 0;
      const versions = {
        engineVersion: OPENING_RANKING_VERSION,
        arithmeticVersion: ARITHMETIC_VERSION,
        profileVersion: person.profileVersion,
        landscapeVersion,
      };
      await this.keepRun.keep(tx, employeeId, { versions, inputs, openings });
      return { openings: openings.slice(0, first), landscapeVersion };
    });
  }

  /** Counted once for each landscape: of 20,000 job roles, that is longer work than the ranking. */
  private rarityIn(landscape: RankedRoles | null): Rarity {
    if (landscape === null) return skillRarity([]);
    const rarity = this.rarities.get(landscape) ?? skillRarity(landscape.sheets.values());
    this.rarities.set(landscape, rarity);
    return rarity;
  }

  private near(tx: Tx, employeeId: string): Promise<NearRow[]> {
    return tx.query<NearRow[]>(
      `select band_state.opening_id as "openingId", band_state.job_role_id as "jobRoleId"
       from band_state join opening on opening.id = band_state.opening_id
       where band_state.employee_id = $1 and opening.status = 'PUBLISHED' order by band_state.opening_id`,
      [employeeId],
    );
  }
}

function openingsOf(near: readonly NearRow[], roles: ReadonlyMap<string, AskedRole>): RankingInputs['openings'] {
  return near.flatMap(({ openingId, jobRoleId }) => {
    const role = roles.get(jobRoleId);
    return role === undefined ? [] : [[openingId, jobRoleId, role.version] as const];
  });
}

function ofPerson(
  { levels, records, refused }: MatchedPerson,
  rarity: Rarity,
  asOf: LocalDate,
): Pick<RankingInputs, 'asOf' | 'skills' | 'records' | 'refused' | 'rarity'> {
  const held = Object.entries(levels).filter(([, { level }]) => level > 0);
  return {
    asOf,
    skills: Object.fromEntries(held.map(([skill, { level, unconfirmed }]) => [skill, { level, unconfirmed }])),
    records,
    refused: [...refused].sort(),
    rarity: Object.fromEntries(held.map(([skill]) => [skill, rarity(skill)])),
  };
}
