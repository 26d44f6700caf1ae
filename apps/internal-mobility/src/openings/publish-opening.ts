import { possibleIds } from '@libs/subgraph';
import { ApiDatabase, idempotent } from '@libs/database';
import { DomainError, type CommandContext } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { AccessPolicy } from '../access/access-policy';
import { OpeningsRepository } from './openings.repository';
import { RecordOpenings } from './record-openings';

export interface PublishOpeningCommand {
  readonly openingId: string;
}

/** Shows a drafted opening to everybody from today on. */
@Injectable()
export class PublishOpening {
  constructor(
    private readonly database: ApiDatabase,
    private readonly policy: AccessPolicy,
    private readonly openings: OpeningsRepository,
    private readonly record: RecordOpenings,
  ) {}

  /** Returns the opening's id. @throws DomainError FORBIDDEN, NOT_FOUND, OPENING_ALREADY_PUBLISHED, OPENING_ALREADY_CLOSED. */
  async execute(command: PublishOpeningCommand, context: CommandContext): Promise<string> {
    return this.database.transaction(context.actor, async (tx) => {
      await this.policy.requireManagesOpenings(tx, context.actor);
      return idempotent(tx, context, { publish: command }, async () => {
        const [opening] = (await this.openings.findByIds(tx, possibleIds([command.openingId]))).values();
        if (opening === undefined) throw DomainError.notFound('opening');
        const event = opening.publish(context.asOf);
        await this.record.execute(tx, [{ opening, event }], context);
        return opening.id;
      });
    });
  }
}
