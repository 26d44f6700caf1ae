import type { Tx } from '@libs/database';
import { Injectable } from '@nestjs/common';

/** Which skills exist, from this service's copy. */
@Injectable()
export class KnownSkillsReadModel {
  async knownIds(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ id: string }[]>(`select skill.id from skill where skill.id = any($1::uuid[])`, [ids]);
    return new Set(rows.map(({ id }) => id));
  }
}
