import { ApiDatabase, idempotent, recordAudit, type Tx } from '@libs/database';
import { Dirty } from '@libs/messaging';
import { DomainError, type CommandContext } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { requireEmployee } from '../access/access-policy';
import type { ShareSection } from './share';
import { SHARING } from './sharing-kinds';
import { SharesRepository } from './shares.repository';

export interface EndShareCommand {
  readonly personId: string;
  readonly section: ShareSection;
}

/** An employee no longer lets a person see a section: from the next question on. */
@Injectable()
export class EndShare {
  constructor(
    private readonly database: ApiDatabase,
    private readonly shares: SharesRepository,
    private readonly dirty: Dirty,
  ) {}

  /** Returns the id of the share that was ended. @throws DomainError NOT_FOUND, FORBIDDEN. */
  async execute(command: EndShareCommand, context: CommandContext): Promise<string> {
    const employeeId = requireEmployee(context.actor);
    return this.database.transaction(context.actor, (tx) =>
      idempotent(tx, context, command, () => this.end(tx, employeeId, command, context)),
    );
  }

  private async end(
    tx: Tx,
    employeeId: string,
    { personId, section }: EndShareCommand,
    context: CommandContext,
  ): Promise<string> {
    const share = await this.shares.find(tx, employeeId, personId, section);
    if (share === null) throw DomainError.notFound('share');
    await this.shares.remove(tx, share);
    await recordAudit(tx, context, { action: 'assessment.share.ended', subject: employeeId, fields: [section] });
    await this.dirty.mark(tx, SHARING, [employeeId]);
    return share.id;
  }
}
