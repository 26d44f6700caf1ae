import { actorIn, type SubgraphContext } from '@libs/auth';
import { loaderOf } from '@libs/subgraph';
import { Injectable } from '@nestjs/common';
import { LegalEntitiesReadModel } from './legal-entities.read-model';
import type { LegalEntityView } from './legal-entity.view';

/** Companies that fields point to, one statement for all of a request's turn. */
@Injectable()
export class LegalEntityLoader {
  constructor(private readonly entities: LegalEntitiesReadModel) {}

  load(context: SubgraphContext, id: string): Promise<LegalEntityView | null> {
    const batch = (ids: readonly string[]) => this.entities.byIds(actorIn(context), ids);
    return loaderOf(context, 'legal-entity', batch).load(id);
  }
}
