import type { Tx } from '@libs/database';
import type { LocalDate } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import type { HeldJob } from './jobs-held';

/** Answers which jobs somebody holds and held here. */
@Injectable()
export class JobsHeldReadModel {
  /** None for somebody of whom the HR system has not told, or no longer tells. */
  async of(tx: Tx, employeeId: string): Promise<HeldJob[]> {
    const [row] = await tx.query<{ jobs: HeldJob[] }[]>('select jobs from known_jobs where id = $1', [employeeId]);
    return row?.jobs ?? [];
  }

  /** Says on which day what follows from the jobs will be something else; null: on none. */
  async lookAgain(tx: Tx, employeeId: string, on: LocalDate | null): Promise<void> {
    await tx.query('update known_jobs set look_again_on = $2 where id = $1 and look_again_on is distinct from $2', [
      employeeId,
      on,
    ]);
  }
}
