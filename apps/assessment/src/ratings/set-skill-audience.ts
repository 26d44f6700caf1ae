import { SkillProfileV1 } from '@libs/contracts';
import { ApiDatabase, idempotent, recordAudit, type Tx } from '@libs/database';
import { Dirty, Outbox } from '@libs/messaging';
import { DomainError, type CommandContext } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { requireEmployee } from '../access/access-policy';
import { GAP_ANALYSIS } from '../gaps/gap-kinds';
import { SkillsReadModel } from '../skills/skills.read-model';
import type { Audience } from './rating';
import { SkillProfilesRepository } from './skill-profiles.repository';

export interface SetSkillAudienceCommand {
  readonly skillId: string;
  readonly audience: Audience;
}

/** An employee decides who may see their level of one skill, now and when they rate it again. */
@Injectable()
export class SetSkillAudience {
  constructor(
    private readonly database: ApiDatabase,
    private readonly profiles: SkillProfilesRepository,
    private readonly skills: SkillsReadModel,
    private readonly outbox: Outbox,
    private readonly dirty: Dirty,
  ) {}

  /** Returns the profile's version. @throws DomainError NOT_FOUND, FORBIDDEN, VERSION_CONFLICT. */
  async execute(command: SetSkillAudienceCommand, context: CommandContext): Promise<number> {
    const employeeId = requireEmployee(context.actor);
    return this.database.transaction(context.actor, (tx) =>
      idempotent(tx, context, command, () => this.set(tx, employeeId, command, context)),
    );
  }

  private async set(
    tx: Tx,
    employeeId: string,
    { skillId, audience }: SetSkillAudienceCommand,
    context: CommandContext,
  ): Promise<number> {
    if ((await this.skills.find(tx, skillId)) === null) throw DomainError.notFound('skill');
    const profile = await this.profiles.load(tx, employeeId);
    const event = profile.setAudience(skillId, audience);
    if (event === null) return profile.version;
    await this.profiles.save(tx, profile);
    await recordAudit(tx, context, { action: event, subject: employeeId, fields: ['skillProfile.audiences'] });
    await this.outbox.append(tx, SkillProfileV1, [{ type: event, state: profile.toPublicState() }], context.requestId);
    // A gap analysis is current once it is based on this version, also where no level changed.
    await this.dirty.mark(tx, GAP_ANALYSIS, [employeeId]);
    return profile.version;
  }
}
