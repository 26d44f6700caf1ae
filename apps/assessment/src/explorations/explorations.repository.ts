import type { Tx } from '@libs/database';
import { Injectable } from '@nestjs/common';
import { Exploration } from './exploration';

/** Loads and saves what one person looks into. */
@Injectable()
export class ExplorationsRepository {
  /** All of a person, one command at a time. */
  async loadAll(tx: Tx, employeeId: string): Promise<Exploration[]> {
    await tx.query(`select pg_advisory_xact_lock(hashtext('assessment.explorations'), hashtext($1))`, [employeeId]);
    return tx.findBy(Exploration, { employeeId });
  }

  async add(tx: Tx, exploration: Exploration): Promise<void> {
    await tx.insert(Exploration, exploration);
  }

  async remove(tx: Tx, { id }: Exploration): Promise<void> {
    await tx.delete(Exploration, { id });
  }
}
