import { SkillProfileV1 } from '@libs/contracts';
import { ApiDatabase, idempotent, recordAudit, type Tx } from '@libs/database';
import { Dirty, Outbox } from '@libs/messaging';
import { DomainError, type CommandContext } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { requireEmployee } from '../access/access-policy';
import { GAP_ANALYSIS } from '../gaps/gap-kinds';
import { StatementsReadModel } from '../rating-statements/statements.read-model';
import { SkillsReadModel } from '../skills/skills.read-model';
import { SkillProfilesRepository } from './skill-profiles.repository';

export interface RateSkillCommand {
  readonly skillId: string;
  /** A step of the skill's own scale; 0 = not held. */
  readonly level: number;
}

export interface RateSkillAnswer {
  /** Views are current once they are based on this version. */
  readonly profileVersion: number;
}

/** An employee rates one of their own skills. */
@Injectable()
export class RateSkill {
  constructor(
    private readonly database: ApiDatabase,
    private readonly profiles: SkillProfilesRepository,
    private readonly skills: SkillsReadModel,
    private readonly statements: StatementsReadModel,
    private readonly outbox: Outbox,
    private readonly dirty: Dirty,
  ) {}

  /** @throws DomainError NOT_FOUND, INVALID, SKILL_RETIRED, FORBIDDEN, VERSION_CONFLICT. */
  async execute(command: RateSkillCommand, context: CommandContext): Promise<RateSkillAnswer> {
    const employeeId = requireEmployee(context.actor);
    return this.database.transaction(context.actor, (tx) =>
      idempotent(tx, context, command, () => this.rate(tx, employeeId, command, context)),
    );
  }

  private async rate(
    tx: Tx,
    employeeId: string,
    { skillId, level }: RateSkillCommand,
    context: CommandContext,
  ): Promise<RateSkillAnswer> {
    const skill = await this.skills.find(tx, skillId);
    if (skill === null) throw DomainError.notFound('skill');
    const profile = await this.profiles.load(tx, employeeId);
    const statements = await this.statements.of(tx, employeeId, context.asOf, skillId);
    const { rating, event } = profile.rate(skill, level, context.asOf, statements);
    await this.profiles.save(tx, profile, [rating]);
    await recordAudit(tx, context, { action: event, subject: employeeId, fields: ['skillProfile.own'] });
    await this.outbox.append(tx, SkillProfileV1, [{ type: event, state: profile.toPublicState() }], context.requestId);
    await this.dirty.mark(tx, GAP_ANALYSIS, [employeeId]);
    return { profileVersion: profile.version };
  }
}
