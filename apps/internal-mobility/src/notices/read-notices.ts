import { ApiDatabase, idempotent, recordAudit } from '@libs/database';
import { Clock, DomainError, type CommandContext } from '@libs/platform';
import { possibleIds } from '@libs/subgraph';
import { Injectable } from '@nestjs/common';

const AT_MOST = 500;

export interface ReadNoticesCommand {
  readonly noticeIds: readonly string[];
}

/** The person has read notices of theirs; those of others are as absent as unknown ones. */
@Injectable()
export class ReadNotices {
  constructor(
    private readonly database: ApiDatabase,
    private readonly clock: Clock,
  ) {}

  /** Returns how many are still unread. @throws DomainError FORBIDDEN for the HR system, INVALID for too many at once. */
  async execute(command: ReadNoticesCommand, context: CommandContext): Promise<number> {
    const { actor } = context;
    if (actor.kind !== 'employee') throw DomainError.forbidden('Only a person has notices.');
    if (command.noticeIds.length > AT_MOST)
      throw DomainError.invalid('noticeIds', `must have at most ${String(AT_MOST)} entries`);
    return this.database.transaction(actor, (tx) =>
      idempotent(tx, context, command, async () => {
        await tx.query(
          `update notice set read_at = $3 where id = any($2::uuid[]) and employee_id = $1 and read_at is null`,
          [actor.employeeId, possibleIds(command.noticeIds), this.clock.now()],
        );
        const entry = { action: 'internal-mobility.notice.marked-read', subject: actor.employeeId };
        await recordAudit(tx, context, { ...entry, fields: ['readAt'] });
        const [left] = await tx.query<{ unread: number }[]>(
          `select count(*)::integer as unread from notice where employee_id = $1 and read_at is null`,
          [actor.employeeId],
        );
        return left?.unread ?? 0;
      }),
    );
  }
}
