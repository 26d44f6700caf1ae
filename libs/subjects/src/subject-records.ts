import type { Contract } from '@libs/contracts';
import type { Tx } from '@libs/database';
import type { CommandContext } from '@libs/platform';

/** A table with rows about a person. */
export interface SubjectTable {
  readonly table: string;
  /** Columns that hold the person's id. */
  readonly columns: readonly string[];
  /** Of an aggregate of this service that is published (`id`, `version`): erasing it is told on this topic. */
  readonly contract?: Contract;
}

/** What one feature stores about a person. Extend it, name the tables, list it in `SubjectsModule.forRoot`. */
export abstract class SubjectRecords {
  abstract readonly feature: string;
  /** In the order in which rows may be deleted. */
  abstract readonly tables: readonly SubjectTable[];

  /** All rows about the person, by table; as much as the transaction's login may see. */
  async exportSubject(tx: Tx, id: string): Promise<ReadonlyMap<string, readonly object[]>> {
    const rows = new Map<string, readonly object[]>();
    for (const { table, columns } of this.tables) {
      const found = await tx.query<{ record: object }[]>(
        `select to_jsonb(${table}) as record from ${table} where ${isAbout(columns)}`,
        [id],
      );
      rows.set(
        table,
        found.map(({ record }) => record),
      );
    }
    return rows;
  }

  /** Deletes them. Returns how many rows went, by table. */
  async eraseSubject(tx: Tx, id: string, context: CommandContext): Promise<ReadonlyMap<string, number>> {
    await this.beforeErasing?.(tx, id, context);
    const counts = new Map<string, number>();
    for (const { table, columns } of this.tables) {
      const [, count] = await tx.query<[unknown[], number]>(`delete from ${table} where ${isAbout(columns)}`, [id]);
      counts.set(table, count);
    }
    return counts;
  }

  /** Where rows of others say something about the person: put that right first. */
  protected beforeErasing?(tx: Tx, id: string, context: CommandContext): Promise<void>;
}

/** A condition with the person's id as $1. */
export function isAbout(columns: readonly string[]): string {
  return columns.map((column) => `${column} = $1`).join(' or ');
}
