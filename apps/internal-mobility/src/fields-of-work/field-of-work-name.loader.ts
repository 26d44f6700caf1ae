import { actorIn, type SubgraphContext } from '@libs/auth';
import type { LocalizedText } from '@libs/contracts';
import { loaderOf } from '@libs/subgraph';
import { Injectable } from '@nestjs/common';
import type { FieldOfWorkKind } from './field-of-work';
import { FieldsOfWorkReadModel } from './fields-of-work.read-model';

/** Names of the sectors and families that job roles and units name by code. */
@Injectable()
export class FieldOfWorkNameLoader {
  constructor(private readonly fields: FieldsOfWorkReadModel) {}

  /** Null for no code, and for one that nobody sent. */
  async load(context: SubgraphContext, kind: FieldOfWorkKind, code: string | null): Promise<LocalizedText | null> {
    if (code === null) return null;
    const batch = (codes: readonly string[]) => this.fields.names(actorIn(context), kind, codes);
    return loaderOf(context, `field-of-work.${kind}`, batch).load(code);
  }
}
