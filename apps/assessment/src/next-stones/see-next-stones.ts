import { ApiDatabase, idempotent, type Tx } from '@libs/database';
import type { CommandContext } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { requireEmployee } from '../access/access-policy';
import { NextStones } from './next-stones';

export interface SeeNextStonesCommand {
  readonly version: number;
}

/** An employee has looked: from here on, what changes is news. A look at what is no longer there changes nothing. */
@Injectable()
export class SeeNextStones {
  constructor(private readonly database: ApiDatabase) {}

  /** Returns the current version; 0 while there are no stones. @throws DomainError FORBIDDEN. */
  async execute(command: SeeNextStonesCommand, context: CommandContext): Promise<number> {
    const employeeId = requireEmployee(context.actor);
    return this.database.transaction(context.actor, (tx) =>
      idempotent(tx, context, command, () => this.see(tx, employeeId, command)),
    );
  }

  private async see(tx: Tx, id: string, { version }: SeeNextStonesCommand): Promise<number> {
    const next = await tx.findOne(NextStones, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (next === null) return 0;
    if (next.see(version)) await tx.save(NextStones, next);
    return next.version;
  }
}
