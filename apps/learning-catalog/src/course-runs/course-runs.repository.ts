import { saveAggregates, type Tx } from '@libs/database';
import type { StoredThing } from '@libs/imports';
import { Injectable } from '@nestjs/common';
import { Any } from 'typeorm';
import { CourseRun } from './course-run';

/** Loads and saves runs of courses. */
@Injectable()
export class CourseRunsRepository {
  async findByIds(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, CourseRun>> {
    const runs = ids.length === 0 ? [] : await tx.findBy(CourseRun, { id: Any([...ids]) });
    return new Map(runs.map((run) => [run.id, run]));
  }

  async stored(tx: Tx): Promise<StoredThing[]> {
    return tx.query(`select external_id as "externalId" from course_run`);
  }

  async saveAll(tx: Tx, runs: readonly CourseRun[]): Promise<void> {
    if (runs.length > 0) await saveAggregates(tx, CourseRun, runs);
  }
}
