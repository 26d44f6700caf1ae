import { SkillV1, type LocalizedText } from '@libs/contracts';
import { ApiDatabase, idempotent, recordAuditRows, type Tx } from '@libs/database';
import { importRows, type ImportReport } from '@libs/imports';
import { Outbox } from '@libs/messaging';
import type { CommandContext } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { requireIntegration } from '../access/access-policy';
import { Skill, type SkillEvent, type SkillFacts, type SkillLevel } from './skill';
import { SkillsRepository } from './skills.repository';

/** One skill as the HR system states it. A field left out keeps what it was; null clears it. */
export interface SkillRow {
  readonly externalId: string;
  readonly name: LocalizedText;
  readonly description?: LocalizedText | null | undefined;
  readonly framework?: string | undefined;
  readonly uri?: string | null | undefined;
  readonly levels: readonly SkillLevel[];
}

interface Changed {
  readonly skill: Skill;
  readonly event: SkillEvent;
}

/** Takes over skills and their scales. */
@Injectable()
export class ImportSkills {
  constructor(
    private readonly database: ApiDatabase,
    private readonly skills: SkillsRepository,
    private readonly outbox: Outbox,
  ) {}

  /** @throws DomainError FORBIDDEN for anybody but the integration client. */
  async execute({ rows }: { readonly rows: readonly SkillRow[] }, context: CommandContext): Promise<ImportReport> {
    requireIntegration(context.actor);
    return this.database.transaction(context.actor, (tx) =>
      idempotent(tx, context, rows, () => this.importWithin(tx, rows, context)),
    );
  }

  private async importWithin(tx: Tx, rows: readonly SkillRow[], context: CommandContext): Promise<ImportReport> {
    await tx.query(`select pg_advisory_xact_lock(hashtext('assessment.import-skills'))`);
    const stored = await this.skills.findByIds(
      tx,
      rows.map(({ externalId }) => Skill.idOf(externalId)),
    );
    const changed: Changed[] = [];
    const report = await importRows(rows, {
      externalIdOf: ({ externalId }) => externalId,
      apply: (row) => {
        const known = stored.get(Skill.idOf(row.externalId));
        const change = apply(row, known);
        if (change === null) return 'unchanged';
        changed.push(change);
        return known === undefined ? 'created' : 'updated';
      },
    });
    await this.keep(tx, changed, context);
    return report;
  }

  private async keep(tx: Tx, changed: readonly Changed[], context: CommandContext): Promise<void> {
    await this.skills.saveAll(
      tx,
      changed.map(({ skill }) => skill),
    );
    const entries = changed.map(({ skill, event }) => ({ action: event, subject: skill.id, fields: ['skill'] }));
    await recordAuditRows(tx, context, entries);
    const events = changed.map(({ skill, event }) => ({ type: event, state: skill.toPublicState() }));
    await this.outbox.append(tx, SkillV1, events, context.requestId);
  }
}

function apply(row: SkillRow, known: Skill | undefined): Changed | null {
  const facts: SkillFacts = {
    name: row.name,
    description: row.description === undefined ? (known?.description ?? null) : row.description,
    framework: row.framework ?? known?.framework ?? 'OWN',
    uri: row.uri === undefined ? (known?.uri ?? null) : row.uri,
    levels: row.levels.map(({ step, name, anchor }) => ({ step, name, ...(anchor ? { anchor } : {}) })),
  };
  if (known === undefined) {
    return { skill: Skill.define(row.externalId.trim().normalize('NFC'), facts), event: 'assessment.skill.defined' };
  }
  const event = known.change(facts);
  return event === null ? null : { skill: known, event };
}
