import { Client } from 'pg';

/** An administrator's URL of the server that the integration setup started. @throws Error when there is none. */
export function testServerUrl(): string {
  const url = process.env['CAIRN_TEST_ADMIN_URL'];
  if (url === undefined) throw new Error('No test server: run with `jest --selectProjects integration`.');
  return url;
}

/** One statement on a connection of its own, as the login that `url` names. Returns its rows. */
export async function runAs<T>(url: string, sql: string, parameters: readonly unknown[] = []): Promise<T[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql, [...parameters])).rows as T[];
  } finally {
    await client.end();
  }
}
