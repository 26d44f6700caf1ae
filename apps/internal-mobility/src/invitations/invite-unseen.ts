import { ApiDatabase, idempotent, recordAudit, type Tx } from '@libs/database';
import { Dirty } from '@libs/messaging';
import { DomainError, type CommandContext, type LocalDate } from '@libs/platform';
import { possibleIds } from '@libs/subgraph';
import { Injectable } from '@nestjs/common';
import { INVITATION } from './invitation-kinds';
import { InvitationsReadModel } from './invitations.read-model';

export interface InviteUnseenCommand {
  readonly openingId: string;
}

/**
 * The owner of an opening invites whoever could fill it and has not let owners see that. Nothing in here reads of people:
 * the answer is the same whether there is anybody or not. Invited again, the first invitation stands.
 */
@Injectable()
export class InviteUnseen {
  constructor(
    private readonly database: ApiDatabase,
    private readonly invitations: InvitationsReadModel,
    private readonly dirty: Dirty,
  ) {}

  /** Returns the day of the invitation. @throws DomainError FORBIDDEN for the HR system, NOT_FOUND for an opening that is not the actor's. */
  async execute(command: InviteUnseenCommand, context: CommandContext): Promise<LocalDate> {
    if (context.actor.kind !== 'employee') throw DomainError.forbidden('Only the owner of an opening invites to it.');
    return this.database.transaction(context.actor, (tx) =>
      idempotent(tx, context, { invite: command }, () => this.invite(tx, command, context)),
    );
  }

  private async invite(tx: Tx, { openingId }: InviteUnseenCommand, context: CommandContext): Promise<LocalDate> {
    const [owned] = await tx.query<{ id: string }[]>(
      `select id from cairn_actor_owned_openings() as owned(id) where id = any($1::uuid[])`,
      [possibleIds([openingId])],
    );
    if (owned === undefined) throw DomainError.notFound('opening');
    await tx.query(
      `insert into opening_invitation (opening_id, invited_on) values ($1, $2) on conflict (opening_id) do nothing`,
      [owned.id, context.asOf],
    );
    const entry = { action: 'internal-mobility.opening.invited-to', subject: owned.id, fields: ['invitedOn'] };
    await recordAudit(tx, context, entry);
    await this.dirty.mark(tx, INVITATION, [owned.id]);
    return (await this.invitations.days(tx, [owned.id])).get(owned.id) ?? context.asOf;
  }
}
