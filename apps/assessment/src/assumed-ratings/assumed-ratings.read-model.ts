import type { Tx } from '@libs/database';
import type { LocalDate } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { KnownJobRolesReadModel } from '../job-roles/known-job-roles.read-model';
import { JobsHeldReadModel } from '../jobs-held/jobs-held.read-model';
import type { Skill } from '../skills/skill';
import { SkillsReadModel } from '../skills/skills.read-model';
import { assumedLevels, assumedTurnsOn, type AssumedLevel } from './assumed-levels';

export interface AssumedRatings {
  /** Of each skill that is in use the level, on its scale. */
  readonly levels: readonly AssumedLevel[];
  /** The day on which it will be something else; null: on none. */
  readonly turnsOn: LocalDate | null;
}

/** Answers what the roles that somebody holds on a day let assume, whatever was said of it. */
@Injectable()
export class AssumedRatingsReadModel {
  constructor(
    private readonly jobs: JobsHeldReadModel,
    private readonly jobRoles: KnownJobRolesReadModel,
    private readonly skills: SkillsReadModel,
  ) {}

  async of(tx: Tx, employeeId: string, asOf: LocalDate): Promise<AssumedRatings> {
    const jobs = await this.jobs.of(tx, employeeId);
    const roles = await this.jobRoles.findByIds(
      tx,
      jobs.map(({ jobRoleId }) => jobRoleId),
    );
    const asked = assumedLevels(jobs, roles, asOf);
    const skills = await this.skills.findInOrder(
      tx,
      asked.map(({ skillId }) => skillId),
    );
    return {
      levels: onTheirScales(asked, skills),
      // A skill that nobody has defined yet brings whom it concerns back by itself (`SpreadSkills`).
      turnsOn: assumedTurnsOn(jobs, asOf),
    };
  }
}

/** A role may ask for more than a scale has; then its highest step is meant. Nothing is said of a retired skill. */
function onTheirScales(asked: readonly AssumedLevel[], skills: readonly (Skill | null)[]): AssumedLevel[] {
  return asked.flatMap((assumed, place) => {
    const skill = skills[place];
    if (skill == null || skill.retired) return [];
    return [{ ...assumed, level: Math.min(assumed.level, skill.highestLevel) }];
  });
}
