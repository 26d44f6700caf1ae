import { SkillV1 } from '@libs/contracts';
import { ApiDatabase, recordAuditRows, type Tx } from '@libs/database';
import {
  importAtOnce,
  planEach,
  requireColumns,
  snapshot,
  type ImportKind,
  type ImportPlan,
  type ImportReport,
  type PlannedChange,
  type Retirement,
  type StoredThing,
} from '@libs/imports';
import { Outbox } from '@libs/messaging';
import type { CommandContext } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { requireIntegration } from '../access/access-policy';
import { Skill, type SkillEvent, type SkillFacts, type SkillLevel } from './skill';
import { SkillRow } from './skill-row';
import { SkillsRepository } from './skills.repository';

const USUAL_FRAMEWORK = 'OWN';

interface Changed {
  readonly skill: Skill;
  readonly event: SkillEvent;
}

/** Takes over skills and their scales. */
@Injectable()
export class ImportSkills implements ImportKind<SkillRow, Changed> {
  readonly name = 'skills';
  readonly schema = SkillRow;

  constructor(
    private readonly database: ApiDatabase,
    private readonly skills: SkillsRepository,
    private readonly outbox: Outbox,
  ) {}

  /** @throws DomainError FORBIDDEN for anybody but the integration client. */
  async execute({ rows }: { readonly rows: readonly SkillRow[] }, context: CommandContext): Promise<ImportReport> {
    requireIntegration(context.actor);
    return importAtOnce(this.database, this, rows, context);
  }

  stored(tx: Tx): Promise<StoredThing[]> {
    return this.skills.stored(tx);
  }

  async plan(tx: Tx, rows: readonly SkillRow[]): Promise<ImportPlan<Changed>> {
    const stored = await this.skills.findByIds(
      tx,
      rows.map(({ externalId }) => Skill.idOf(externalId)),
    );
    return planEach(rows, (row) => planned(row, stored.get(Skill.idOf(row.externalId))));
  }

  async retire(tx: Tx, externalIds: readonly string[]): Promise<Retirement<Changed>> {
    const stored = await this.skills.findByIds(
      tx,
      externalIds.map((externalId) => Skill.idOf(externalId)),
    );
    const changes = [...stored.values()].map((skill): PlannedChange<Changed> => {
      const before = snapshot(skill);
      const event = skill.retire();
      return {
        externalId: skill.externalId,
        what: 'RETIRED',
        before,
        after: snapshot(skill),
        change: { skill, event },
      };
    });
    return { changes };
  }

  async apply(tx: Tx, changed: readonly Changed[], context: CommandContext): Promise<void> {
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

function planned(row: SkillRow, known: Skill | undefined): PlannedChange<Changed> | null {
  const { externalId } = row;
  if (known === undefined) {
    requireColumns(row, ['name', 'levels']);
    const skill = Skill.define(externalId, factsOf(row, { name: row.name, levels: [] }));
    const change = { skill, event: 'assessment.skill.defined' } as const;
    return { externalId, what: 'CREATED', before: null, after: snapshot(skill), change };
  }
  const before = snapshot(known);
  const event = known.change(factsOf(row, known));
  if (event === null) return null;
  return { externalId, what: 'UPDATED', before, after: snapshot(known), change: { skill: known, event } };
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
