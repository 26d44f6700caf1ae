import type { Tx } from '@libs/database';
import type { LocalDate } from '@libs/platform';
import { possibleIds } from '@libs/subgraph';
import { Injectable } from '@nestjs/common';

/** When people were invited; row-level security shows it to owners of the openings alone. */
@Injectable()
export class InvitationsReadModel {
  /** By opening; an opening without an invitation, or of somebody else, is left out. */
  async days(tx: Tx, openingIds: readonly string[]): Promise<ReadonlyMap<string, LocalDate>> {
    const rows = await tx.query<{ id: string; invitedOn: LocalDate }[]>(
      `select opening_id as id, invited_on::text as "invitedOn" from opening_invitation
       where opening_id = any($1::uuid[]) and opening_id in (select cairn_actor_owned_openings())`,
      [possibleIds(openingIds)],
    );
    return new Map(rows.map(({ id, invitedOn }) => [id, invitedOn]));
  }
}
