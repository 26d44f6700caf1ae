import { ApiDatabase, recordAuditRows, type Tx } from '@libs/database';
import {
  importAtOnce,
  planRetirements,
  planUpserts,
  type Changed,
  type ImportKind,
  type ImportPlan,
  type ImportReport,
  type Retirement,
  type StoredThing,
} from '@libs/imports';
import { Dirty } from '@libs/messaging';
import type { CommandContext } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { AccessPolicy } from '../access/access-policy';
import { Provider, type ProviderEvent } from './provider';
import { PROVIDER_NAMES } from './provider-kinds';
import { type ProviderRow, ProviderRowSchema } from './provider-row';
import { ProvidersRepository } from './providers.repository';

type ChangedProvider = Changed<Provider, ProviderEvent>;

/** Takes over who gives courses. Their courses take the names later, outside the command. */
@Injectable()
export class ImportProviders implements ImportKind<ProviderRow, ChangedProvider> {
  readonly name = 'providers';
  readonly schema = ProviderRowSchema;

  constructor(
    private readonly database: ApiDatabase,
    private readonly providers: ProvidersRepository,
    private readonly policy: AccessPolicy,
    private readonly dirty: Dirty,
  ) {}

  /** @throws DomainError FORBIDDEN for anybody but a learning administrator and the HR system. */
  async execute({ rows }: { readonly rows: readonly ProviderRow[] }, context: CommandContext): Promise<ImportReport> {
    await this.database.transaction(context.actor, (tx) => this.policy.requireKeepsCatalogue(tx, context.actor));
    return importAtOnce(this.database, this, rows, context);
  }

  stored(tx: Tx): Promise<StoredThing[]> {
    return this.providers.stored(tx);
  }

  async plan(tx: Tx, rows: readonly ProviderRow[]): Promise<ImportPlan<ChangedProvider>> {
    const stored = await this.providers.named(
      tx,
      rows.map(({ externalId }) => externalId),
    );
    return planUpserts<ProviderRow, Provider, ProviderEvent>(rows, {
      known: ({ externalId }) => stored.get(externalId),
      define: ({ externalId, ...facts }) => {
        return { thing: Provider.define(externalId, facts), event: 'learning-catalog.provider.defined' };
      },
      update: (provider, { externalId: _, ...facts }) => provider.update(facts),
    });
  }

  async retire(tx: Tx, externalIds: readonly string[]): Promise<Retirement<ChangedProvider>> {
    const stored = await this.providers.named(tx, externalIds);
    return { changes: planRetirements(stored.values(), (provider) => provider.retire()) };
  }

  async apply(tx: Tx, changed: readonly ChangedProvider[], context: CommandContext): Promise<void> {
    const providers = changed.map(({ thing }) => thing);
    await this.providers.saveAll(tx, providers);
    const entries = changed.map(({ thing, event }) => ({ action: event, subject: thing.id, fields: ['provider'] }));
    await recordAuditRows(tx, context, entries);
    await this.dirty.mark(
      tx,
      PROVIDER_NAMES,
      providers.map(({ id }) => id),
    );
  }
}
