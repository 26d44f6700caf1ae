import { actorIn, type SubgraphContext } from '@libs/auth';
import { loaderOf } from '@libs/subgraph';
import { Injectable } from '@nestjs/common';
import type { OpeningView } from './opening.view';
import { OpeningsReadModel } from './openings.read-model';

/** Openings that fields point to, one statement for all of a request's turn. */
@Injectable()
export class OpeningLoader {
  constructor(private readonly openings: OpeningsReadModel) {}

  load(context: SubgraphContext, id: string): Promise<OpeningView | null> {
    const batch = (ids: readonly string[]) => this.openings.byIds(actorIn(context), ids);
    return loaderOf(context, 'opening', batch).load(id);
  }

  /** Reads again after a command of the same request changed the opening. */
  reload(context: SubgraphContext, id: string): Promise<OpeningView | null> {
    const batch = (ids: readonly string[]) => this.openings.byIds(actorIn(context), ids);
    return loaderOf(context, 'opening', batch).clear(id).load(id);
  }
}
