import { ApiDatabase } from '@libs/database';
import type { Actor } from '@libs/platform';
import { afterId, possibleIds, type PageQuery } from '@libs/subgraph';
import { Injectable } from '@nestjs/common';
import type { ToldBand } from './band-changes';
import type { NoticeKind } from './notice.view';

export interface NoticeRecord {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly appears: boolean;
  readonly openingId: string;
  readonly before: ToldBand | null;
  readonly after: ToldBand | null;
  readonly at: Date;
  readonly readAt: Date | null;
}

/** A notice with its place in the order in which the person was told. */
export interface NumberedNotice extends NoticeRecord {
  readonly number: string;
}

const NEWS_AT_MOST = 100;

/** What a person was told. */
@Injectable()
export class NoticesReadModel {
  constructor(private readonly database: ApiDatabase) {}

  /** Newest first; one more than the page holds. */
  page(actor: Actor, employeeId: string, unreadOnly: boolean, page: PageQuery): Promise<NoticeRecord[]> {
    return this.database.transaction(actor, (tx) =>
      tx.query<NoticeRecord[]>(
        `select notice.id, notice.kind, exists (select 1 from appearance where appearance.employee_id = notice.employee_id
             and appearance.opening_id = notice.opening_id) as appears, notice.opening_id as "openingId", notice.band_before as before, notice.band_after as after,
           notice.at, notice.read_at as "readAt"
         from notice
         where notice.employee_id = $1 and ($2::uuid is null or notice.id < $2::uuid)
           and (not $4::boolean or notice.read_at is null)
         order by notice.id desc limit $3`,
        [employeeId, afterId(page), page.limit, unreadOnly],
      ),
    );
  }

  /** Where a notice stands in the person's order, or where the newest does (0 before the first); null for none of theirs. */
  async numberOf(actor: Actor, employeeId: string, noticeId: string | null): Promise<string | null> {
    const [found] = await this.database.transaction(actor, (tx) =>
      noticeId === null
        ? tx.query<{ number: string | null }[]>(
            `select coalesce(max(notice.number), 0) as number from notice where notice.employee_id = $1`,
            [employeeId],
          )
        : tx.query<{ number: string | null }[]>(
            `select notice.number from notice where notice.employee_id = $1 and notice.id = any($2::uuid[])`,
            [employeeId, possibleIds([noticeId])],
          ),
    );
    return found?.number ?? null;
  }

  /** What the person was told after that, oldest first. */
  after(actor: Actor, employeeId: string, number: string): Promise<NumberedNotice[]> {
    return this.database.transaction(actor, (tx) =>
      tx.query<NumberedNotice[]>(
        `select notice.number, notice.id, notice.kind, exists (select 1 from appearance
             where appearance.employee_id = notice.employee_id and appearance.opening_id = notice.opening_id) as appears,
           notice.opening_id as "openingId", notice.band_before as before, notice.band_after as after, notice.at, notice.read_at as "readAt"
         from notice where notice.employee_id = $1 and notice.number > $2::bigint
         order by notice.number limit $3`,
        [employeeId, number, NEWS_AT_MOST],
      ),
    );
  }
}
