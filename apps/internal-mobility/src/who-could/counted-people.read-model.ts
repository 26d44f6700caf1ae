import { WorkerDatabase } from '@libs/database';
import { Clock } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { contractOn } from '../workforce/contract-on';

/** So many ids in one statement. */
const PAGE = 10_000;

/** Whom a figure about people is told of. */
@Injectable()
export class CountedPeopleReadModel {
  constructor(
    private readonly worker: WorkerDatabase,
    private readonly clock: Clock,
  ) {}

  /** Of these ids, those who work here, not as contractors, and whom the actor neither is nor manages. */
  async among(actorId: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const counted = new Set<string>();
    for (let from = 0; from < ids.length; from += PAGE)
      for (const id of await this.page(actorId, ids.slice(from, from + PAGE))) counted.add(id);
    return counted;
  }

  private async page(actorId: string, ids: readonly string[]): Promise<string[]> {
    const rows = await this.worker.transaction((tx) =>
      tx.query<{ id: string }[]>(
        `select employee.id from employee
         where employee.id = any($1::uuid[]) and employee.status <> 'LEFT' and employee.id <> $2
           and not employee.manager_path @> array[$2::uuid]
           and ${contractOn('employee.id', '$3::date')} is distinct from 'CONTRACTOR'`,
        [ids, actorId, this.clock.today()],
      ),
    );
    return rows.map(({ id }) => id);
  }
}
