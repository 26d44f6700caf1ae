import type { AccessGrantV1 } from '@libs/contracts';
import type { Tx } from '@libs/database';
import type { Employment } from './employment';

/** What a service knows of who acts: from its own tables, or from its copy. */
export abstract class KnownActors {
  /** Null for somebody this service has not heard of yet. */
  abstract employmentOf(tx: Tx, employeeId: string): Promise<Employment | null>;

  /** The id of the person who signs in under this one since they were renumbered; null for nobody. */
  abstract personBehind(tx: Tx, signInId: string): Promise<string | null>;

  /** The access roles in force. */
  abstract rolesOf(tx: Tx, employeeId: string): Promise<readonly AccessGrantV1['role'][]>;
}
