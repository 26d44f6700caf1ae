import type { TestDatabase } from './test-database';

/** What stays on purpose: ids, versions, counts and field names (decision 0011). */
const KEPT = new Set(['audit', 'erased_subject', 'erasure']);

/** The tables of a schema in which one of these texts stands, in whatever column, as text or as bytes. */
export async function tracesOf(
  database: Pick<TestDatabase, 'look'>,
  schema: string,
  texts: readonly string[],
): Promise<readonly string[]> {
  const tables = await database.look<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = $1 order by table_name`,
    [schema],
  );
  const wanted = texts.flatMap((text) => [text, Buffer.from(text).toString('hex')]);
  const traced: string[] = [];
  for (const { name } of tables) {
    if (KEPT.has(name)) continue;
    const found = await database.look(
      `select 1 from ${name}, unnest($1::text[]) as wanted where position(wanted in ${name}::text) > 0 limit 1`,
      [wanted],
    );
    if (found.length > 0) traced.push(name);
  }
  return traced;
}
