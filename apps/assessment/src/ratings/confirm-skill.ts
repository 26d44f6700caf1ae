import { SkillProfileV1 } from '@libs/contracts';
import { ApiDatabase, idempotent, recordAudit, type Tx } from '@libs/database';
import { Dirty, Outbox } from '@libs/messaging';
import { DomainError, type CommandContext } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { requireEmployee } from '../access/access-policy';
import { GAP_ANALYSIS } from '../gaps/gap-kinds';
import { SkillProfilesRepository } from './skill-profiles.repository';
import { StatementsReadModel } from '../rating-statements/statements.read-model';
import { SkillsReadModel } from '../skills/skills.read-model';

export interface ConfirmSkillCommand {
  readonly skillId: string;
  /** A step of the skill's own scale, 0 = not held; null: the level that is there. */
  readonly level: number | null;
}

export interface ConfirmSkillAnswer {
  /** Views are current once they are based on this version. */
  readonly profileVersion: number;
}

/** An employee says of a level that was assumed or has grown old: so it is, or rather that one. It is their own rating then. */
@Injectable()
export class ConfirmSkill {
  constructor(
    private readonly database: ApiDatabase,
    private readonly profiles: SkillProfilesRepository,
    private readonly skills: SkillsReadModel,
    private readonly statements: StatementsReadModel,
    private readonly outbox: Outbox,
    private readonly dirty: Dirty,
  ) {}

  /** @throws DomainError NOT_FOUND, INVALID, NOTHING_TO_CONFIRM, SKILL_RETIRED, FORBIDDEN, VERSION_CONFLICT. */
  async execute(command: ConfirmSkillCommand, context: CommandContext): Promise<ConfirmSkillAnswer> {
    const employeeId = requireEmployee(context.actor);
    return this.database.transaction(context.actor, (tx) =>
      idempotent(tx, context, command, () => this.confirm(tx, employeeId, command, context)),
    );
  }

  private async confirm(
    tx: Tx,
    employeeId: string,
    { skillId, level }: ConfirmSkillCommand,
    context: CommandContext,
  ): Promise<ConfirmSkillAnswer> {
    const skill = await this.skills.find(tx, skillId);
    if (skill === null) throw DomainError.notFound('skill');
    const profile = await this.profiles.load(tx, employeeId);
    const statements = await this.statements.of(tx, employeeId, context.asOf, skillId);
    const confirmed = profile.confirm(skill, level, context.asOf, statements);
    if (confirmed === null) return { profileVersion: profile.version };
    const { rating, event } = confirmed;
    await this.profiles.save(tx, profile, [rating]);
    await recordAudit(tx, context, { action: event, subject: employeeId, fields: ['skillProfile.own'] });
    await this.outbox.append(tx, SkillProfileV1, [{ type: event, state: profile.toPublicState() }], context.requestId);
    await this.dirty.mark(tx, GAP_ANALYSIS, [employeeId]);
    return { profileVersion: profile.version };
  }
}
