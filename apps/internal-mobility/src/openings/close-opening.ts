import { possibleIds } from '@libs/subgraph';
import { ApiDatabase, idempotent } from '@libs/database';
import { DomainError, type CommandContext } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { AccessPolicy } from '../access/access-policy';
import { OpeningsRepository } from './openings.repository';
import { RecordOpenings } from './record-openings';

export interface CloseOpeningCommand {
  readonly openingId: string;
}

/** Ends a published opening; nobody can apply from now on. */
@Injectable()
export class CloseOpening {
  constructor(
    private readonly database: ApiDatabase,
    private readonly policy: AccessPolicy,
    private readonly openings: OpeningsRepository,
    private readonly record: RecordOpenings,
  ) {}

  /** Returns the opening's id. @throws DomainError FORBIDDEN, NOT_FOUND, OPENING_NOT_PUBLISHED, OPENING_ALREADY_CLOSED. */
  async execute(command: CloseOpeningCommand, context: CommandContext): Promise<string> {
    return this.database.transaction(context.actor, async (tx) => {
      await this.policy.requireManagesOpenings(tx, context.actor);
      return idempotent(tx, context, { close: command }, async () => {
        const [opening] = (await this.openings.findByIds(tx, possibleIds([command.openingId]))).values();
        if (opening === undefined) throw DomainError.notFound('opening');
        const event = opening.close();
        await this.record.execute(tx, [{ opening, event }], context);
        return opening.id;
      });
    });
  }
}
