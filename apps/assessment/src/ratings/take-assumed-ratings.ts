import { SkillProfileV1 } from '@libs/contracts';
import type { Tx } from '@libs/database';
import { Dirty, Outbox, Recomputation } from '@libs/messaging';
import { addDays, Clock, newId } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { GAP_ANALYSIS, IF_ANALYSED } from '../gaps/gap-kinds';
import { KnownJobRolesReadModel } from '../job-roles/known-job-roles.read-model';
import { JobsHeldReadModel } from '../jobs-held/jobs-held.read-model';
import type { AssumedRating } from './skill-profile';
import { SkillProfilesRepository } from './skill-profiles.repository';
import type { Skill } from '../skills/skill';
import { SkillsReadModel } from '../skills/skills.read-model';
import { ASSUMED_RATINGS } from '../assumed-ratings/assumed-kinds';
import { assumedLevels, assumedTurnsOn, type AssumedLevel } from '../assumed-ratings/assumed-levels';
import { effectiveStatements } from '../rating-statements/effective-statement';
import { StatementsReadModel } from '../rating-statements/statements.read-model';

/** Takes what the role somebody holds lets assume into their profile, where nobody has said anything. */
@Injectable()
export class TakeAssumedRatings extends Recomputation {
  readonly kind = ASSUMED_RATINGS;

  constructor(
    private readonly profiles: SkillProfilesRepository,
    private readonly jobs: JobsHeldReadModel,
    private readonly jobRoles: KnownJobRolesReadModel,
    private readonly statements: StatementsReadModel,
    private readonly skills: SkillsReadModel,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly dirty: Dirty,
  ) {
    super();
  }

  async recompute(tx: Tx, employeeId: string): Promise<void> {
    const profile = await this.profiles.load(tx, employeeId);
    // Read after the lock only: whatever comes later marks the person again, or takes an assumed level's place.
    const asOf = this.clock.today();
    const jobs = await this.jobs.of(tx, employeeId);
    const roles = await this.jobRoles.findByIds(
      tx,
      jobs.map(({ jobRoleId }) => jobRoleId),
    );
    const stated = effectiveStatements(await this.statements.of(tx, employeeId, asOf), asOf);
    const assumed = assumedLevels(jobs, roles, asOf).filter(({ skillId }) => !stated.has(skillId));
    const skills = await this.skills.findInOrder(
      tx,
      assumed.map(({ skillId }) => skillId),
    );
    // A skill that nobody has defined yet may be there tomorrow.
    const next = skills.includes(null) ? addDays(asOf, 1) : assumedTurnsOn(jobs, asOf);
    await this.jobs.lookAgain(tx, employeeId, next);
    const event = profile.assume(onTheirScales(assumed, skills));
    if (event === null) return;
    await this.profiles.save(tx, profile);
    await this.outbox.append(tx, SkillProfileV1, [{ type: event, state: profile.toPublicState() }], newId());
    await this.dirty.markFrom(tx, GAP_ANALYSIS, IF_ANALYSED, [employeeId]);
  }
}

/** A role may ask for more than a scale has; then its highest step is meant. Nothing is said of a retired skill. */
function onTheirScales(assumed: readonly AssumedLevel[], skills: readonly (Skill | null)[]): AssumedRating[] {
  return assumed.flatMap(({ skillId, level, since }, place) => {
    const skill = skills[place];
    if (skill == null || skill.retired) return [];
    return [{ skillId, level: Math.min(level, skill.highestLevel), ratedOn: since }];
  });
}
