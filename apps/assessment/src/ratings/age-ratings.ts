import { SkillProfileV1 } from '@libs/contracts';
import { recordAudit, WorkerDatabase, type Tx } from '@libs/database';
import { Dirty, Outbox } from '@libs/messaging';
import type { CommandContext, LocalDate } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { GAP_ANALYSIS } from '../gaps/gap-kinds';
import { STATEMENTS } from '../rating-statements/statement-kinds';
import { SkillProfilesRepository } from './skill-profiles.repository';

const PEOPLE_AT_ONCE = 100;

/** Marks as unconfirmed what a date has made stale. Run again on the same day, it finds nothing. */
@Injectable()
export class AgeRatings {
  constructor(
    private readonly database: WorkerDatabase,
    private readonly profiles: SkillProfilesRepository,
    private readonly outbox: Outbox,
    private readonly dirty: Dirty,
  ) {}

  /** Returns how many profiles changed. */
  async execute(asOf: LocalDate, requestId: string): Promise<number> {
    const context: CommandContext = {
      actor: { kind: 'system', process: 'assessment.age-ratings' },
      purpose: 'a rating turned stale',
      requestId,
      asOf,
    };
    for (let changed = 0; ;) {
      const aged = await this.database.transaction((tx) => this.ageSome(tx, context));
      changed += aged;
      if (aged === 0) return changed;
    }
  }

  private async ageSome(tx: Tx, context: CommandContext): Promise<number> {
    const due = await tx.query<{ id: string }[]>(
      `select id from skill_profile where next_stale_on <= $1 order by next_stale_on, id limit ${String(PEOPLE_AT_ONCE)} for update skip locked`,
      [context.asOf],
    );
    for (const { id } of due) {
      const profile = await this.profiles.load(tx, id);
      const event = profile.age(context.asOf);
      if (event === null) continue;
      await this.profiles.save(tx, profile);
      await recordAudit(tx, context, { action: event, subject: id, fields: ['skillProfile.own'] });
      await this.outbox.append(
        tx,
        SkillProfileV1,
        [{ type: event, state: profile.toPublicState() }],
        context.requestId,
      );
    }
    const ids = due.map(({ id }) => id);
    await this.dirty.mark(tx, GAP_ANALYSIS, ids);
    // A younger word that was outranked may count now.
    await this.dirty.mark(tx, STATEMENTS, ids);
    return due.length;
  }
}
