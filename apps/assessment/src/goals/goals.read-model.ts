import type { Tx } from '@libs/database';
import { Injectable } from '@nestjs/common';
import { Goal } from './goal';

/** Answers what a person aims at. */
@Injectable()
export class GoalsReadModel {
  of(tx: Tx, employeeId: string): Promise<Goal[]> {
    return tx.find(Goal, { where: { employeeId }, order: { since: 'ASC', id: 'ASC' } });
  }
}
