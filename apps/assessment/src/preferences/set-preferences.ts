import { ApiDatabase, idempotent, recordAudit, type Tx } from '@libs/database';
import { Dirty } from '@libs/messaging';
import { DomainError, type CommandContext } from '@libs/platform';
import { possibleIds } from '@libs/subgraph';
import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { requireEmployee } from '../access/access-policy';
import { RECORDS } from '../records/record-kinds';
import { SkillsReadModel } from '../skills/skills.read-model';
import { changed, checkPreferences, type Preferences } from './preferences';
import { PreferencesRepository } from './preferences.repository';

/** What is said now: null takes a preference back, what is left out stays. */
export type SetPreferencesCommand = { readonly [K in keyof Preferences]?: Preferences[K] | null };

/** An employee says what suits them. */
@Injectable()
export class SetPreferences {
  constructor(
    private readonly database: ApiDatabase,
    private readonly preferences: PreferencesRepository,
    private readonly skills: SkillsReadModel,
    private readonly dirty: Dirty,
  ) {}

  /** Returns all they prefer now. @throws DomainError INVALID naming the field, FORBIDDEN. */
  async execute(command: SetPreferencesCommand, context: CommandContext): Promise<Preferences> {
    const employeeId = requireEmployee(context.actor);
    return this.database.transaction(context.actor, (tx) =>
      idempotent(tx, context, command, () => this.set(tx, employeeId, command, context)),
    );
  }

  private async set(
    tx: Tx,
    employeeId: string,
    command: SetPreferencesCommand,
    context: CommandContext,
  ): Promise<Preferences> {
    const before = await this.preferences.load(tx, employeeId);
    const now = changed(before, command);
    checkPreferences(now);
    if (command.refusedSkills != null) await this.requireSkills(tx, now.refusedSkills ?? []);
    if (isDeepStrictEqual(now, before)) return before;
    await this.preferences.save(tx, employeeId, now, context.asOf);
    const fields = Object.keys(command).map((field) => `preferences.${field}`);
    await recordAudit(tx, context, { action: 'assessment.preferences.set', subject: employeeId, fields });
    await this.dirty.mark(tx, RECORDS, [employeeId]);
    return now;
  }

  private async requireSkills(tx: Tx, ids: readonly string[]): Promise<void> {
    const possible = new Set(possibleIds(ids));
    const unknown = await this.skills.unknownAmong(tx, [...possible]);
    const at = ids.findIndex((id) => !possible.has(id) || unknown.has(id));
    if (at >= 0) throw DomainError.invalid(`refusedSkills.${String(at)}`, 'is no skill');
  }
}
