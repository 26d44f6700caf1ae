import { DomainError } from '@libs/platform';
import type { Tx } from './tx';

/** One row of the trail. */
export interface AuditRow {
  readonly id: string;
  readonly at: Date;
  readonly actorKind: string;
  /** An employee's id, where it was one. */
  readonly actor: string;
  readonly onBehalfOf: string | null;
  readonly action: string;
  readonly fields: string[];
  readonly purpose: string;
  readonly requestId: string;
}

export interface AuditPage {
  readonly subject: string;
  readonly limit: number;
  /** The id of the last row that is known already. */
  readonly after?: string | undefined;
}

const COLUMNS = `audit.id::text as id, at, actor_kind as "actorKind", actor, on_behalf_of as "onBehalfOf", action, fields, purpose,
  request_id as "requestId"`;

/** Who else looked at what is a person's, newest first. @throws DomainError INVALID naming `after`. */
export function readLooks(tx: Tx, page: AuditPage): Promise<AuditRow[]> {
  return readPage(tx, page, `action like '%.read' and actor <> $1`);
}

/** Everything that was done to or read of a subject, newest first. @throws DomainError INVALID naming `after`. */
export function readTrail(tx: Tx, page: AuditPage): Promise<AuditRow[]> {
  return readPage(tx, page, 'true');
}

async function readPage(tx: Tx, { subject, limit, after }: AuditPage, which: string): Promise<AuditRow[]> {
  if (after !== undefined && !/^\d{1,18}$/.test(after)) throw DomainError.invalid('after', 'is no cursor');
  return tx.query<AuditRow[]>(
    `select ${COLUMNS} from audit where subject = $1 and ${which} and ($2::bigint is null or audit.id < $2)
     order by audit.id desc limit $3`,
    [subject, after ?? null, limit],
  );
}
