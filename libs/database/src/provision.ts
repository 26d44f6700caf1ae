import { Client, escapeIdentifier, escapeLiteral } from 'pg';

/** One service's schema and the passwords of its three logins. */
export interface ServiceLogins {
  readonly schema: string;
  readonly passwords: { readonly owner: string; readonly api: string; readonly worker: string };
}

export interface ProvisionParts {
  /** A superuser's or database owner's URL. */
  readonly adminUrl: string;
  readonly database: string;
  readonly services: readonly ServiceLogins[];
}

const PROVISION_LOCK = 0x6361_6972;

/**
 * Creates the database, and per service the schema, the jobs schema and the logins `_owner`, `_api`, `_worker`.
 * Runs again without harm, also beside another one. `_api` owns nothing and cannot pass row-level security.
 * @throws Error when a login of that name exists that could.
 */
export async function provision({ adminUrl, database, services }: ProvisionParts): Promise<void> {
  await withClient(adminUrl, async (admin) => {
    await admin.query('select pg_advisory_lock($1)', [PROVISION_LOCK]);
    for (const service of services) await createLogins(admin, service);
    const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [database]);
    if (rowCount === 0) await admin.query(`create database ${escapeIdentifier(database)}`);
  });
  await withClient(urlOf(adminUrl, database), async (admin) => {
    await admin.query('select pg_advisory_lock($1)', [PROVISION_LOCK]);
    await admin.query('revoke all on schema public from public');
    for (const { schema } of services) await createSchemas(admin, database, schema);
  });
}

/** Database-level rights, which `create database … template` does not copy. */
export async function grantDatabaseRights(
  adminUrl: string,
  database: string,
  schemas: readonly string[],
): Promise<void> {
  await withClient(adminUrl, async (admin) => {
    for (const schema of schemas) {
      await admin.query(
        `grant create on database ${escapeIdentifier(database)} to ${escapeIdentifier(`${schema}_owner`)}`,
      );
    }
  });
}

/** The same server and login, another database. */
export function urlOf(url: string, database: string, login?: { user: string; password: string }): string {
  const result = new URL(url);
  result.pathname = `/${database}`;
  if (login !== undefined) {
    result.username = encodeURIComponent(login.user);
    result.password = encodeURIComponent(login.password);
  }
  return result.toString();
}

async function createLogins(admin: Client, { schema, passwords }: ServiceLogins): Promise<void> {
  for (const [role, password] of Object.entries(passwords)) {
    const login = `${schema}_${role}`;
    const name = escapeIdentifier(login);
    const secret = escapeLiteral(password);
    const { rows } = await admin.query<{ unbound: boolean }>(
      'select rolsuper or rolbypassrls as unbound from pg_roles where rolname = $1',
      [login],
    );
    const [known] = rows;
    if (known?.unbound === true) throw new Error(`The login ${login} exists and passes row-level security: drop it.`);
    // Only a superuser may repeat NOSUPERUSER for a role that exists, and a managed server's administrator is none.
    if (known !== undefined) await admin.query(`alter role ${name} login password ${secret}`);
    else {
      await admin.query(`create role ${name} login nosuperuser nobypassrls nocreatedb nocreaterole password ${secret}`);
    }
  }
}

async function createSchemas(admin: Client, database: string, schema: string): Promise<void> {
  const owner = escapeIdentifier(`${schema}_owner`);
  const api = escapeIdentifier(`${schema}_api`);
  const worker = escapeIdentifier(`${schema}_worker`);
  // The queue's own migration asks for CREATE on the database even when its schema exists.
  await admin.query(`grant create on database ${escapeIdentifier(database)} to ${owner}`);
  // Managed servers let an administrator act for a role only when it is a member of it.
  await admin.query(`grant ${owner} to current_user`);
  for (const name of [schema, `${schema}_jobs`]) {
    const users = name === schema ? `${api}, ${worker}` : worker;
    await admin.query(`create schema if not exists ${escapeIdentifier(name)} authorization ${owner}`);
    await admin.query(`grant usage on schema ${escapeIdentifier(name)} to ${users}`);
    const defaults = `alter default privileges for role ${owner} in schema ${escapeIdentifier(name)} grant`;
    await admin.query(`${defaults} select, insert, update, delete on tables to ${users}`);
    await admin.query(`${defaults} usage, select on sequences to ${users}`);
    await admin.query(`${defaults} execute on functions to ${users}`);
  }
}

async function withClient(url: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
