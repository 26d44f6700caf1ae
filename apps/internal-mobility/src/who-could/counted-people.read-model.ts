import { WorkerDatabase } from '@libs/database';
import { Clock } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import type { Counted } from '../access/access-policy';
import { contractOn } from '../employment/contract-on';

/** So many ids in one statement. */
const PAGE = 10_000;

/** Whom a figure about people is told of. */
@Injectable()
export class CountedPeopleReadModel {
  constructor(
    private readonly worker: WorkerDatabase,
    private readonly clock: Clock,
  ) {}

  /** Of these ids, those who work here, not as contractors, where the actor may count, and whom the actor neither is nor manages. */
  async among(actorId: string, ids: readonly string[], where: Counted): Promise<ReadonlySet<string>> {
    const counted = new Set<string>();
    for (let from = 0; from < ids.length; from += PAGE)
      for (const id of await this.page(actorId, ids.slice(from, from + PAGE), where)) counted.add(id);
    return counted;
  }

  private async page(actorId: string, ids: readonly string[], where: Counted): Promise<string[]> {
    const rows = await this.worker.transaction((tx) =>
      tx.query<{ id: string }[]>(
        `select employee.id from employee
         where employee.id = any($1::uuid[]) and employee.status <> 'LEFT' and employee.id <> $2
           and not employee.manager_path @> array[$2::uuid]
           and ${contractOn('employee.id', '$3::date')} is distinct from 'CONTRACTOR'
           and ($4::text[] is null or exists (
             select 1 from job_assignment
             where job_assignment.employee_id = employee.id and coalesce(job_assignment.valid_to >= $3::date, true)
               and (job_assignment.unit_path || job_assignment.unit) && $4::text[]))`,
        [ids, actorId, this.clock.today(), where === 'EVERYBODY' ? null : where],
      ),
    );
    return rows.map(({ id }) => id);
  }
}
