import { SkillV1 } from '@libs/contracts';
import { ApiDatabase, recordAuditRows, type Tx } from '@libs/database';
import {
  importAtOnce,
  planRetirements,
  planUpserts,
  requireColumns,
  type Changed,
  type ImportKind,
  type ImportPlan,
  type ImportReport,
  type Retirement,
  type StoredThing,
} from '@libs/imports';
import { Dirty, Outbox } from '@libs/messaging';
import type { CommandContext } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { requireIntegration } from '../access/access-policy';
import { Skill, type SkillEvent, type SkillFacts, type SkillLevel } from './skill';
import { SKILL_SPREAD } from './skill-kinds';
import { SkillRow } from './skill-row';
import { SkillsRepository } from './skills.repository';

const USUAL_FRAMEWORK = 'OWN';

type ChangedSkill = Changed<Skill, SkillEvent>;

/** Takes over skills and their scales. */
@Injectable()
export class ImportSkills implements ImportKind<SkillRow, ChangedSkill> {
  readonly name = 'skills';
  readonly schema = SkillRow;

  constructor(
    private readonly database: ApiDatabase,
    private readonly skills: SkillsRepository,
    private readonly outbox: Outbox,
    private readonly dirty: Dirty,
  ) {}

  /** @throws DomainError FORBIDDEN for anybody but the integration client. */
  async execute({ rows }: { readonly rows: readonly SkillRow[] }, context: CommandContext): Promise<ImportReport> {
    requireIntegration(context.actor);
    return importAtOnce(this.database, this, rows, context);
  }

  stored(tx: Tx): Promise<StoredThing[]> {
    return this.skills.stored(tx);
  }

  async plan(tx: Tx, rows: readonly SkillRow[]): Promise<ImportPlan<ChangedSkill>> {
    const stored = await this.skills.findByIds(
      tx,
      rows.map(({ externalId }) => Skill.idOf(externalId)),
    );
    return planUpserts(rows, {
      known: ({ externalId }) => stored.get(Skill.idOf(externalId)),
      define: (row) => {
        requireColumns(row, ['name', 'levels']);
        const skill = Skill.define(row.externalId, factsOf(row, { name: row.name, levels: [] }));
        return { thing: skill, event: 'assessment.skill.defined' };
      },
      update: (skill, row) => skill.change(factsOf(row, skill)),
    });
  }

  async retire(tx: Tx, externalIds: readonly string[]): Promise<Retirement<ChangedSkill>> {
    const stored = await this.skills.findByIds(
      tx,
      externalIds.map((externalId) => Skill.idOf(externalId)),
    );
    return { changes: planRetirements(stored.values(), (skill) => skill.retire()) };
  }

  async apply(tx: Tx, changed: readonly ChangedSkill[], context: CommandContext): Promise<void> {
    const skills = changed.map(({ thing }) => thing);
    await this.skills.saveAll(tx, skills);
    await this.dirty.mark(
      tx,
      SKILL_SPREAD,
      skills.filter(({ movesLevels }) => movesLevels).map(({ id }) => id),
    );
    const entries = changed.map(({ thing: skill, event }) => ({ action: event, subject: skill.id, fields: ['skill'] }));
    await recordAuditRows(tx, context, entries);
    const events = changed.map(({ thing: skill, event }) => ({ type: event, state: skill.toPublicState() }));
    await this.outbox.append(tx, SkillV1, events, context.requestId);
  }
}

function factsOf(
  { name, description, framework, uri, levels }: SkillRow,
  known: Partial<SkillFacts> & Pick<SkillFacts, 'name' | 'levels'>,
): SkillFacts {
  return {
    name: name ?? known.name,
    description: description === undefined ? (known.description ?? null) : description,
    framework: framework === undefined ? (known.framework ?? USUAL_FRAMEWORK) : (framework ?? USUAL_FRAMEWORK),
    uri: uri === undefined ? (known.uri ?? null) : uri,
    levels: levels?.map((level) => withoutEmptyAnchor(level)) ?? known.levels,
  };
}

function withoutEmptyAnchor({ step, name, anchor }: NonNullable<SkillRow['levels']>[number]): SkillLevel {
  return { step, name, ...(anchor ? { anchor } : {}) };
}
