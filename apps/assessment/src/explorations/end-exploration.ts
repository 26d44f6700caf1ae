import { ApiDatabase, idempotent, recordAudit, type Tx } from '@libs/database';
import { DomainError, type CommandContext } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { requireEmployee } from '../access/access-policy';
import { ExplorationsRepository } from './explorations.repository';

export interface EndExplorationCommand {
  readonly explorationId: string;
}

/** An employee no longer looks into something. */
@Injectable()
export class EndExploration {
  constructor(
    private readonly database: ApiDatabase,
    private readonly explorations: ExplorationsRepository,
  ) {}

  /** Returns the exploration's id. @throws DomainError NOT_FOUND, FORBIDDEN. */
  async execute(command: EndExplorationCommand, context: CommandContext): Promise<string> {
    const employeeId = requireEmployee(context.actor);
    return this.database.transaction(context.actor, (tx) =>
      idempotent(tx, context, command, () => this.end(tx, employeeId, command, context)),
    );
  }

  private async end(
    tx: Tx,
    employeeId: string,
    { explorationId }: EndExplorationCommand,
    context: CommandContext,
  ): Promise<string> {
    const found = (await this.explorations.loadAll(tx, employeeId)).find(({ id }) => id === explorationId);
    if (found === undefined) throw DomainError.notFound('exploration');
    await this.explorations.remove(tx, found);
    const entry = { action: 'assessment.exploration.ended', subject: employeeId, fields: ['explorations'] };
    await recordAudit(tx, context, entry);
    return explorationId;
  }
}
