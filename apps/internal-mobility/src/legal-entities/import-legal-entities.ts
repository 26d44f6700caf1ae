import { LegalEntityV1 } from '@libs/contracts';
import { ApiDatabase, recordAuditRows, type Tx } from '@libs/database';
import {
  importAtOnce,
  planEach,
  snapshot,
  type ImportKind,
  type ImportPlan,
  type ImportReport,
  type StoredThing,
} from '@libs/imports';
import { Outbox } from '@libs/messaging';
import type { CommandContext } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { requireIntegration } from '../access/access-policy';
import { LegalEntitiesRepository } from './legal-entities.repository';
import { LegalEntity, type LegalEntityEvent } from './legal-entity';
import { draftLegalEntity, legalEntityId, type LegalEntityRow, LegalEntityRowSchema } from './legal-entity-row';

export interface ImportLegalEntitiesCommand {
  readonly rows: readonly LegalEntityRow[];
}

interface Changed {
  readonly entity: LegalEntity;
  readonly event: LegalEntityEvent;
}

/** Takes over the companies of the employer. */
@Injectable()
export class ImportLegalEntities implements ImportKind<LegalEntityRow, Changed> {
  readonly name = 'legal-entities';
  readonly schema = LegalEntityRowSchema;

  constructor(
    private readonly database: ApiDatabase,
    private readonly entities: LegalEntitiesRepository,
    private readonly outbox: Outbox,
  ) {}

  /** @throws DomainError FORBIDDEN for anybody but the integration client. */
  async execute({ rows }: ImportLegalEntitiesCommand, context: CommandContext): Promise<ImportReport> {
    requireIntegration(context.actor);
    return importAtOnce(this.database, this, rows, context);
  }

  stored(tx: Tx): Promise<StoredThing[]> {
    return this.entities.stored(tx);
  }

  async plan(tx: Tx, rows: readonly LegalEntityRow[]): Promise<ImportPlan<Changed>> {
    const stored = await this.entities.findByIds(
      tx,
      rows.map((row) => legalEntityId(row.externalId)),
    );
    return planEach(rows, (row) => {
      const known = stored.get(legalEntityId(row.externalId));
      const before = known === undefined ? null : snapshot(known);
      const change = apply(row, known);
      if (change === null) return null;
      const what = known === undefined ? 'CREATED' : 'UPDATED';
      return { externalId: row.externalId, what, before, after: snapshot(change.entity), change };
    });
  }

  async apply(tx: Tx, changed: readonly Changed[], context: CommandContext): Promise<void> {
    await this.entities.saveAll(
      tx,
      changed.map(({ entity }) => entity),
    );
    await recordAuditRows(
      tx,
      context,
      changed.map(({ entity, event }) => ({ action: event, subject: entity.id, fields: ['legalEntity'] })),
    );
    const events = changed.map(({ entity, event }) => ({ type: event, state: entity.toPublicState() }));
    await this.outbox.append(tx, LegalEntityV1, events, context.requestId);
  }
}

function apply(row: LegalEntityRow, known: LegalEntity | undefined): Changed | null {
  const { id, externalId, facts } = draftLegalEntity(row);
  if (known === undefined)
    return { entity: LegalEntity.define(id, externalId, facts), event: 'internal-mobility.legal-entity.defined' };
  const event = known.update(facts);
  return event === null ? null : { entity: known, event };
}
