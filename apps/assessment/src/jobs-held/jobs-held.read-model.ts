import type { Tx } from '@libs/database';
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
}
