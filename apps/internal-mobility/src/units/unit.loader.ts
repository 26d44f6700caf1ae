import { actorIn, type SubgraphContext } from '@libs/auth';
import { loaderOf } from '@libs/subgraph';
import { Injectable } from '@nestjs/common';
import type { UnitView } from './unit.view';
import { UnitsReadModel } from './units.read-model';

/** Units that fields point to, one statement for all of a request's turn. */
@Injectable()
export class UnitLoader {
  constructor(private readonly units: UnitsReadModel) {}

  load(context: SubgraphContext, id: string): Promise<UnitView | null> {
    const batch = (ids: readonly string[]) => this.units.byIds(actorIn(context), ids);
    return loaderOf(context, 'unit', batch).load(id);
  }
}
