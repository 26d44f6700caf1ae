import { ApiDatabase } from '@libs/database';
import type { Actor } from '@libs/platform';
import { afterId, type PageQuery } from '@libs/subgraph';
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
}
