import type { Tx } from '@libs/database';
import type { Actor } from '@libs/platform';

/** Who may approve what an import has held. Each service says it from its own copy of access grants. */
export abstract class ImportApproval {
  /** True for a person with the right grant; never for the client that imports. `tx` acts as that person. */
  abstract allows(tx: Tx, actor: Actor): Promise<boolean>;
}
