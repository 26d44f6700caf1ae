import { ApiDatabase, type Tx } from '@libs/database';
import {
  importAtOnce,
  type CanonicalId,
  type ImportKind,
  type ImportPlan,
  type ImportReport,
  type Retirement,
  type StoredThing,
} from '@libs/imports';
import type { CommandContext } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { requireIntegration } from '../access/access-policy';
import { canonicalFieldOfWork, type FieldOfWorkRow, FieldOfWorkRowSchema } from './field-of-work-row';
import { FieldsOfWorkRepository } from './fields-of-work.repository';
import { type ChangedFieldOfWork, TakeFieldsOfWork } from './take-fields-of-work';

/** Takes over the list of sectors: where people work. */
@Injectable()
export class ImportSectors implements ImportKind<FieldOfWorkRow, ChangedFieldOfWork> {
  readonly name = 'sectors';
  readonly schema = FieldOfWorkRowSchema;

  constructor(
    private readonly database: ApiDatabase,
    private readonly fields: FieldsOfWorkRepository,
    private readonly take: TakeFieldsOfWork,
  ) {}

  /** @throws DomainError FORBIDDEN for anybody but the integration client. */
  async execute(
    { rows }: { readonly rows: readonly FieldOfWorkRow[] },
    context: CommandContext,
  ): Promise<ImportReport> {
    requireIntegration(context.actor);
    return importAtOnce(this.database, this, rows, context);
  }

  canonical(row: FieldOfWorkRow, canonicalId: CanonicalId): FieldOfWorkRow {
    return canonicalFieldOfWork(row, this.name, canonicalId);
  }

  stored(tx: Tx): Promise<StoredThing[]> {
    return this.fields.stored(tx, 'SECTOR');
  }

  plan(tx: Tx, rows: readonly FieldOfWorkRow[]): Promise<ImportPlan<ChangedFieldOfWork>> {
    return this.take.plan(tx, 'SECTOR', rows);
  }

  retire(tx: Tx, externalIds: readonly string[]): Promise<Retirement<ChangedFieldOfWork>> {
    return this.take.retire(tx, 'SECTOR', externalIds);
  }

  apply(tx: Tx, changed: readonly ChangedFieldOfWork[], context: CommandContext): Promise<void> {
    return this.take.apply(tx, changed, context);
  }
}
