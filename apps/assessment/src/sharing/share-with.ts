import { KnownEmployees } from '@libs/auth';
import { ApiDatabase, idempotent, recordAudit, type Tx } from '@libs/database';
import { Dirty } from '@libs/messaging';
import { DomainError, type CommandContext, type LocalDate } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { requireEmployee } from '../access/access-policy';
import { Share, type ShareSection } from './share';
import { SHARING } from './sharing-kinds';
import { SharesReadModel } from './shares.read-model';
import { SharesRepository } from './shares.repository';

const SHARES_AT_MOST = 50;

export interface ShareWithCommand {
  readonly personId: string;
  readonly section: ShareSection;
  /** Last day; null: until it is ended. */
  readonly until: LocalDate | null;
}

/** An employee lets a named person see a section. Shared again, the later end counts. */
@Injectable()
export class ShareWith {
  constructor(
    private readonly database: ApiDatabase,
    private readonly shares: SharesRepository,
    private readonly sharing: SharesReadModel,
    private readonly employees: KnownEmployees,
    private readonly dirty: Dirty,
  ) {}

  /**
   * @throws DomainError NOT_FOUND for nobody and for somebody who has left alike, INVALID, TOO_MANY_SHARES, FORBIDDEN.
   */
  async execute(command: ShareWithCommand, context: CommandContext): Promise<Share> {
    const employeeId = requireEmployee(context.actor);
    return this.database.transaction(context.actor, (tx) =>
      idempotent(tx, context, command, () => this.share(tx, employeeId, command, context)),
    );
  }

  private async share(tx: Tx, employeeId: string, command: ShareWithCommand, context: CommandContext): Promise<Share> {
    const { personId, section, until } = command;
    if (!(await this.sharing.worksHere(tx, personId))) throw DomainError.notFound('person');
    const before = await this.shares.find(tx, employeeId, personId, section);
    if (before === null && (await this.shares.count(tx, employeeId)) >= SHARES_AT_MOST) {
      const message = `You share with ${String(SHARES_AT_MOST)} persons already: end one first.`;
      throw new DomainError({ code: 'TOO_MANY_SHARES', kind: 'conflict', message });
    }
    const myself = await this.employees.find(tx, employeeId);
    const asManager = myself?.managerPath[0] === personId;
    const share = Share.make({ employeeId, personId, section, until, asManager, since: context.asOf });
    await this.shares.replace(tx, before, share);
    await recordAudit(tx, context, { action: 'assessment.share.made', subject: employeeId, fields: [section] });
    await this.dirty.mark(tx, SHARING, [employeeId]);
    return share;
  }
}
