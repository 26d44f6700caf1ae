import { LegalEntityV1 } from '@libs/contracts';
import { ApiDatabase, recordAuditRows, type Tx } from '@libs/database';
import {
  importAtOnce,
  planUpserts,
  type Changed,
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

type ChangedCompany = Changed<LegalEntity, LegalEntityEvent>;

/** Takes over the companies of the employer. */
@Injectable()
export class ImportLegalEntities implements ImportKind<LegalEntityRow, ChangedCompany> {
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

  async plan(tx: Tx, rows: readonly LegalEntityRow[]): Promise<ImportPlan<ChangedCompany>> {
    const stored = await this.entities.findByIds(
      tx,
      rows.map((row) => legalEntityId(row.externalId)),
    );
    return planUpserts(rows, {
      known: ({ externalId }) => stored.get(legalEntityId(externalId)),
      define: (row) => {
        const { id, externalId, facts } = draftLegalEntity(row);
        return { thing: LegalEntity.define(id, externalId, facts), event: 'internal-mobility.legal-entity.defined' };
      },
      update: (entity, row) => entity.update(draftLegalEntity(row).facts),
    });
  }

  async apply(tx: Tx, changed: readonly ChangedCompany[], context: CommandContext): Promise<void> {
    await this.entities.saveAll(
      tx,
      changed.map(({ thing }) => thing),
    );
    await recordAuditRows(
      tx,
      context,
      changed.map(({ thing, event }) => ({ action: event, subject: thing.id, fields: ['legalEntity'] })),
    );
    const events = changed.map(({ thing, event }) => ({ type: event, state: thing.toPublicState() }));
    await this.outbox.append(tx, LegalEntityV1, events, context.requestId);
  }
}
