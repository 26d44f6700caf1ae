import type { Tx } from '@libs/database';
import { Injectable } from '@nestjs/common';
import type { TeachableEntry } from './teachable-of';

/** Answers what can be taught. */
@Injectable()
export class TeachableReadModel {
  async version(tx: Tx): Promise<number> {
    const [row] = await tx.query<{ version: string }[]>('select version from teachable_version');
    return Number(row?.version ?? 0);
  }

  /** Everything that is not retired, in the order of ids. */
  all(tx: Tx): Promise<TeachableEntry[]> {
    return tx.query(`select id, kind, names, about, steps, asks from teachable where not retired order by id`);
  }

  /** How many steps the scale of a skill has; null where nobody has told of it. */
  async steps(tx: Tx, skillId: string): Promise<number | null> {
    const [row] = await tx.query<{ steps: number }[]>(
      `select steps from teachable where kind = 'SKILL' and id::text = $1`,
      [skillId],
    );
    return row?.steps ?? null;
  }
}
