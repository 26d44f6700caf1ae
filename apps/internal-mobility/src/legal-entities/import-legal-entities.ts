import { ApiDatabase, idempotent, recordAuditRows, type Tx } from '@libs/database';
import { importRows, type ImportReport } from '@libs/imports';
import type { CommandContext } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { requireIntegration } from '../access/access-policy';
import { LegalEntitiesRepository } from './legal-entities.repository';
import { LegalEntity, type LegalEntityEvent } from './legal-entity';
import { draftLegalEntity, legalEntityId, type LegalEntityRow } from './legal-entity-row';

export interface ImportLegalEntitiesCommand {
  readonly rows: readonly LegalEntityRow[];
}

interface Changed {
  readonly entity: LegalEntity;
  readonly event: LegalEntityEvent;
}

/** Takes over the companies of the employer. No service copies them, so nothing is published. */
@Injectable()
export class ImportLegalEntities {
  constructor(
    private readonly database: ApiDatabase,
    private readonly entities: LegalEntitiesRepository,
  ) {}

  /** @throws DomainError FORBIDDEN for anybody but the integration client. */
  async execute({ rows }: ImportLegalEntitiesCommand, context: CommandContext): Promise<ImportReport> {
    requireIntegration(context.actor);
    return this.database.transaction(context.actor, (tx) =>
      idempotent(tx, context, rows, () => this.importWithin(tx, rows, context)),
    );
  }

  private async importWithin(tx: Tx, rows: readonly LegalEntityRow[], context: CommandContext): Promise<ImportReport> {
    await this.entities.lockImport(tx);
    const stored = await this.entities.findByIds(
      tx,
      rows.map((row) => legalEntityId(row.externalId)),
    );
    const changed: Changed[] = [];
    const report = await importRows(rows, {
      externalIdOf: (row) => row.externalId,
      apply: (row) => {
        const known = stored.get(legalEntityId(row.externalId));
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
    await this.entities.saveAll(
      tx,
      changed.map(({ entity }) => entity),
    );
    await recordAuditRows(
      tx,
      context,
      changed.map(({ entity, event }) => ({ action: event, subject: entity.id, fields: ['legalEntity'] })),
    );
  }
}

function apply(row: LegalEntityRow, known: LegalEntity | undefined): Changed | null {
  const { id, externalId, facts } = draftLegalEntity(row);
  if (known === undefined)
    return { entity: LegalEntity.define(id, externalId, facts), event: 'internal-mobility.legal-entity.defined' };
  const event = known.update(facts);
  return event === null ? null : { entity: known, event };
}
