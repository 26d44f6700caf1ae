import type { Tx } from '@libs/database';
import { DomainError } from '@libs/platform';
import type { PageQuery } from '@libs/subgraph';
import { Injectable } from '@nestjs/common';

/** One look at what is a person's, from the audit trail. */
export interface Look {
  readonly id: string;
  readonly at: Date;
  readonly actorKind: string;
  /** An employee's id, where it was one. */
  readonly actor: string;
  readonly fields: string[];
  readonly purpose: string;
}

/** Answers who looked at what is mine. Row-level security hides every other row of the trail. */
@Injectable()
export class LooksReadModel {
  /** A page, newest first. @throws DomainError INVALID naming `after`. */
  page(tx: Tx, employeeId: string, { limit, after }: PageQuery): Promise<Look[]> {
    if (after !== undefined && !/^\d{1,18}$/.test(after)) throw DomainError.invalid('after', 'is no cursor');
    return tx.query<Look[]>(
      `select id::text as id, at, actor_kind as "actorKind", actor, fields, purpose from audit
       where subject = $1 and action like '%.read' and actor <> $1 and ($2::bigint is null or id < $2)
       order by id desc limit $3`,
      [employeeId, after ?? null, limit],
    );
  }
}
