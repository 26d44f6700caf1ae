import { ApiDatabase, idempotent, recordAudit, type Tx } from '@libs/database';
import { Dirty } from '@libs/messaging';
import { DomainError, type CommandContext } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { requireEmployee } from '../access/access-policy';
import { HeldRecordsReadModel } from './held-records.read-model';
import { RECORDS } from './record-kinds';
import { ToldNone, type KindOfNone } from './told-none';

export interface TellNoneCommand {
  readonly kind: KindOfNone;
  /** False takes it back. */
  readonly none: boolean;
}

/** An employee says that they have no record of a kind, or no longer says so. */
@Injectable()
export class TellNone {
  constructor(
    private readonly database: ApiDatabase,
    private readonly records: HeldRecordsReadModel,
    private readonly toldNone: ToldNone,
    private readonly dirty: Dirty,
  ) {}

  /** Returns of which kinds they say so now. @throws DomainError RECORDS_EXIST, FORBIDDEN. */
  async execute(command: TellNoneCommand, context: CommandContext): Promise<KindOfNone[]> {
    const employeeId = requireEmployee(context.actor);
    return this.database.transaction(context.actor, (tx) =>
      idempotent(tx, context, command, () => this.tell(tx, employeeId, command, context)),
    );
  }

  private async tell(
    tx: Tx,
    employeeId: string,
    { kind, none }: TellNoneCommand,
    context: CommandContext,
  ): Promise<KindOfNone[]> {
    if (none && (await this.records.of(tx, employeeId)).some((record) => record.is(kind))) {
      const message = 'There are records of this kind: whoever has none removes them first.';
      throw new DomainError({ code: 'RECORDS_EXIST', kind: 'conflict', message, details: { field: 'kind' } });
    }
    const changed = none
      ? await this.toldNone.tell(tx, employeeId, kind, context.asOf)
      : await this.toldNone.takeBack(tx, employeeId, kind);
    if (changed) {
      const action = none ? 'assessment.record.told-none' : 'assessment.record.asked-again';
      await recordAudit(tx, context, { action, subject: employeeId, fields: [kind] });
      await this.dirty.mark(tx, RECORDS, [employeeId]);
    }
    return this.toldNone.of(tx, employeeId);
  }
}
