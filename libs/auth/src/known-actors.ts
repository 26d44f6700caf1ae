import type { AccessGrantV1 } from '@libs/contracts';
import type { Tx } from '@libs/database';
import type { Employment } from './employment';

/** What a service knows of who acts: from its own tables, or from its copy. */
export abstract class KnownActors {
  /** Null for somebody this service has not heard of yet. */
  abstract employmentOf(tx: Tx, employeeId: string): Promise<Employment | null>;

  /** The access roles in force. */
  abstract rolesOf(tx: Tx, employeeId: string): Promise<readonly AccessGrantV1['role'][]>;
}
