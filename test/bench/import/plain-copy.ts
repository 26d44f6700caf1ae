import { Client } from 'pg';
import { copyIn } from './copy-in';
import type { PersonRow } from './workforce';

/** The same rows as one flat table with three indexes: what an import would be without any rule. */
export class PlainCopy {
  private constructor(
    private readonly client: Client,
    private readonly bytes: Buffer,
    private readonly count: number,
  ) {}

  static async prepare(url: string, rows: readonly PersonRow[]): Promise<PlainCopy> {
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query(
      `create table plain (external_id text primary key, name text not null, email text, status text not null,
         service_date date not null, time_zone text not null, locale text, assignment_id text not null,
         is_primary boolean not null, legal_entity text, unit text, job_role text not null, level integer,
         manager text, location text, cost_centre text, shift_pattern text, country text not null,
         contract text not null, fte numeric not null, weekly_hours numeric not null, valid_from date not null)`,
    );
    await client.query('create index on plain (manager)');
    await client.query('create index on plain (unit, external_id)');
    return new PlainCopy(client, Buffer.from(rows.map(lineOf).join('')), rows.length);
  }

  /** Milliseconds for all rows into the empty table, committed. @throws Error when a row is not there. */
  async once(): Promise<number> {
    await this.client.query('truncate plain');
    const since = performance.now();
    await copyIn(this.client, 'copy plain from stdin', this.bytes);
    const took = performance.now() - since;
    const { rows } = await this.client.query<{ count: number }>('select count(*)::integer as count from plain');
    if (rows[0]?.count !== this.count) throw new Error(`COPY kept ${String(rows[0]?.count)} rows`);
    return took;
  }

  async close(): Promise<void> {
    await this.client.end();
  }
}

function lineOf({ assignments, ...person }: PersonRow): string {
  const [assignment] = assignments;
  const cells = [...Object.values(person), ...Object.values(assignment ?? {})];
  return `${cells.map((cell) => (cell === null ? '\\N' : String(cell))).join('\t')}\n`;
}
