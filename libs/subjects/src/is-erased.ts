import { EmployeeV1 } from '@libs/contracts';
import type { Tx } from '@libs/database';
import { lastVersions } from './continue-versions';

/**
 * Whether a person was erased here and has not come back: a topic that is read again still says, for a while, what they
 * were, and nothing may be derived from that. `version`: of the employee as known here; undefined where nobody is.
 */
export async function isErased(tx: Tx, employeeId: string, version: number | undefined): Promise<boolean> {
  const last = (await lastVersions(tx, EmployeeV1, [employeeId])).get(employeeId);
  return last !== undefined && (version ?? 0) <= last;
}
