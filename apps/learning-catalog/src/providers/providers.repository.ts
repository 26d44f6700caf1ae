import { saveAggregates, type Tx } from '@libs/database';
import type { StoredThing } from '@libs/imports';
import { Injectable } from '@nestjs/common';
import { Any } from 'typeorm';
import { Provider } from './provider';

/** Loads and saves providers. */
@Injectable()
export class ProvidersRepository {
  /** Those that are listed; a retired one is not missed. */
  stored(tx: Tx): Promise<StoredThing[]> {
    return tx.query(`select external_id as "externalId" from provider where not retired`);
  }

  async named(tx: Tx, externalIds: readonly string[]): Promise<ReadonlyMap<string, Provider>> {
    const providers = await tx.findBy(Provider, { externalId: Any([...externalIds]) });
    return new Map(providers.map((provider) => [provider.externalId, provider]));
  }

  async saveAll(tx: Tx, providers: readonly Provider[]): Promise<void> {
    await saveAggregates(tx, Provider, providers);
  }
}
