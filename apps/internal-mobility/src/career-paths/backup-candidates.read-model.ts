import { sayBackup } from './say-backup';
import { ApiDatabase } from '@libs/database';
import { Clock, type Actor } from '@libs/platform';
import { possibleIds } from '@libs/subgraph';
import { Injectable } from '@nestjs/common';
import { FitsReadModel } from '../fit/fits.read-model';
import type { RoleSheet } from '../next-roles/role-sheet';
import { JobRolesReadModel } from '../job-roles/job-roles.read-model';
import type { MoveDirection } from '../suggested-roles/move-direction';
import { rankNext } from '../suggested-roles/rank-next';
import { RoleRankings } from '../role-landscape/role-rankings';
import { chooseBackups, sharedSteps, sum, type BackupCandidate, type BackupFacts } from './backup-choice';
import type { BackupCandidateView } from './backup-candidate.view';
import { WalkerReadModel } from './walker.read-model';

/** Backups are chosen among this many of a person's likeliest next roles. */
const LIKELIEST = 60;
const BACKUPS = 3;
const ONWARD: ReadonlySet<MoveDirection> = new Set(['UP', 'SIDEWAYS', 'UNKNOWN']);

/** Roles that could stand in for a goal, with what they share with it. */
@Injectable()
export class BackupCandidatesReadModel {
  constructor(
    private readonly database: ApiDatabase,
    private readonly rankings: RoleRankings,
    private readonly walkers: WalkerReadModel,
    private readonly fits: FitsReadModel,
    private readonly jobRoles: JobRolesReadModel,
    private readonly clock: Clock,
  ) {}

  /** Null without a job, and for a goal that this employer does not offer. */
  async of(actor: Actor, employeeId: string, goal: string): Promise<BackupCandidateView[] | null> {
    if (possibleIds([goal]).length === 0) return null;
    const asOf = this.clock.today();
    const [ranked, walker] = await this.database.transaction(actor, async (tx) => [
      await this.rankings.newest(tx),
      await this.walkers.of(tx, employeeId, asOf),
    ]);
    const aim = ranked?.sheets.get(goal);
    if (ranked === null || walker.jobRoleId === null || aim === undefined) return null;
    const held = new Map(Object.entries(walker.levels).map(([skill, { level }]) => [skill, level]));
    const wished = { directions: ONWARD, ...(held.size === 0 ? {} : { held }) };
    const likeliest = (rankNext(ranked, walker.jobRoleId, wished) ?? [])
      .map(({ move }) => move.to)
      .filter(({ role }) => role !== goal && !walker.unwanted.has(role))
      .slice(0, LIKELIEST);
    const facts = await this.facts(actor, employeeId, { aim, likeliest, held });
    return chooseBackups(facts, BACKUPS).map((candidate) => ({ ...viewOf(candidate), employeeId }));
  }

  private async facts(
    actor: Actor,
    employeeId: string,
    known: {
      readonly aim: RoleSheet;
      readonly likeliest: readonly RoleSheet[];
      readonly held: ReadonlyMap<string, number>;
    },
  ): Promise<BackupFacts[]> {
    const { aim, likeliest, held } = known;
    const ids = likeliest.map(({ role }) => role);
    const fits = await this.fits.ofJobRoles(actor, employeeId, ids);
    const families = await this.jobRoles.byIds(actor, [aim.role, ...ids]);
    return likeliest.map((sheet, i) => ({
      role: sheet.role,
      family: families[i + 1]?.family ?? '',
      ...sharedSteps(held, aim.skills, sheet.skills),
      otherFamily: families[0]?.family !== families[i + 1]?.family,
      otherUnits: [...sheet.units.keys()].some((unit) => !aim.units.has(unit)),
      monthsToReady: fits[i]?.band === 'NOT_DESCRIBED' ? null : (fits[i]?.monthsToClose ?? null),
    }));
  }
}

function viewOf(candidate: BackupCandidate): Omit<BackupCandidateView, 'employeeId'> {
  const { role, worth, steps, stepsShared, otherFamily, otherUnits, monthsToReady } = candidate;
  return {
    jobRoleId: role,
    steps,
    stepsShared,
    otherFamily,
    otherUnits,
    monthsToReady,
    worth: { ...worth, total: sum(worth) },
    sentence: sayBackup(candidate),
  };
}
