import type { Tx } from '@libs/database';
import { Injectable } from '@nestjs/common';
import { Any } from 'typeorm';
import { Goal } from './goal';

/** Answers what a person aims at. */
@Injectable()
export class GoalsReadModel {
  of(tx: Tx, employeeId: string): Promise<Goal[]> {
    return tx.find(Goal, { where: { employeeId }, order: { since: 'ASC', id: 'ASC' } });
  }

  /** As `of`, for several people at once, by person. */
  async ofEach(tx: Tx, people: readonly string[]): Promise<ReadonlyMap<string, Goal[]>> {
    const goals = await tx.find(Goal, { where: { employeeId: Any([...people]) }, order: { since: 'ASC', id: 'ASC' } });
    return Map.groupBy(goals, ({ employeeId }) => employeeId);
  }
}
