import { ApiDatabase, recordAuditRows, type Tx } from '@libs/database';
import type { CommandContext } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import type { ShareSection } from './share';
import { SharesReadModel } from './shares.read-model';

/** What is looked at: in whose eyes, and as what the people concerned read of it. */
export interface OpenedLook {
  readonly personId: string;
  readonly section: ShareSection;
  readonly action: string;
  readonly field: string;
}

/** Looks at what several people have opened to one; each of those who share anything is told that it was looked at. */
@Injectable()
export class LookAtOpened {
  constructor(
    private readonly database: ApiDatabase,
    private readonly shares: SharesReadModel,
  ) {}

  /** In the order of the people; null for whoever shares nothing. `read`: what those who share have opened, by person. */
  execute<T>(
    people: readonly string[],
    { personId, section, action, field }: OpenedLook,
    context: CommandContext,
    read: (tx: Tx, sharing: readonly string[]) => Promise<(id: string) => T>,
  ): Promise<(T | null)[]> {
    return this.database.transaction(context.actor, async (tx) => {
      const sharing = await this.shares.sharing(tx, people, { personId, section, on: context.asOf });
      await recordAuditRows(
        tx,
        context,
        sharing.map((subject) => ({ action, subject, fields: [field] })),
      );
      const opened = await read(tx, sharing);
      const isShared = new Set(sharing);
      return people.map((id) => (isShared.has(id) ? opened(id) : null));
    });
  }
}
