import { newId } from '@libs/platform';
import { runAs, testServerUrl } from '@libs/testing';
import { provision, urlOf, type ServiceLogins } from './provision';

const PASSWORDS = { owner: 'first', api: 'first', worker: 'first' };

describe('provisioning', () => {
  const mark = newId().replaceAll('-', '');
  const [north, south] = [`north_${mark}`, `south_${mark}`];
  const databases: string[] = [];
  const logins = new Set<string>();

  afterAll(async () => {
    for (const name of databases) await runAs(testServerUrl(), `drop database if exists ${name} with (force)`);
    for (const login of logins) await runAs(testServerUrl(), `drop role if exists ${login}`);
  });

  function plan(part: string, schemas: readonly string[], passwords = PASSWORDS) {
    const database = `provisioned_${part}_${mark}`;
    databases.push(database);
    for (const schema of schemas) for (const role of ['owner', 'api', 'worker']) logins.add(`${schema}_${role}`);
    const services: ServiceLogins[] = schemas.map((schema) => ({ schema, passwords }));
    return { adminUrl: testServerUrl(), database, services };
  }

  const as = (database: string, user: string, password = 'first') =>
    urlOf(testServerUrl(), database, { user, password });

  it('may be done at once by several processes, and again', async () => {
    const parts = plan('twice', [north, south]);
    await Promise.all([provision(parts), provision(parts), provision(parts)]);
    await provision(parts);
    expect(await runAs(as(parts.database, `${north}_api`), 'select current_user::text as me')).toEqual([
      { me: `${north}_api` },
    ]);
  }, 30_000);

  it('gives logins that are no superusers, cannot pass row-level security, and of which only the owner owns', async () => {
    const { database } = plan('twice', [north]);
    const roles = await runAs<{ rolname: string }>(
      testServerUrl(),
      `select rolname::text from pg_roles where starts_with(rolname, $1) and not
        (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole)`,
      [`${north}_`],
    );
    expect(roles.map(({ rolname }) => rolname).sort()).toEqual(
      ['api', 'owner', 'worker'].map((role) => `${north}_${role}`),
    );
    const owners = `select distinct nspowner::regrole::text as owner from pg_namespace where starts_with(nspname, $1)`;
    expect(await runAs(urlOf(testServerUrl(), database), owners, [north])).toEqual([{ owner: `${north}_owner` }]);
  });

  it("keeps each service's logins out of the other's schema, and requests and workers from changing tables", async () => {
    const { database } = plan('twice', [north]);
    await runAs(as(database, `${south}_owner`), `create table ${south}.secret (id int)`);
    const refused = [
      ...['owner', 'api', 'worker'].map((role) => [`${north}_${role}`, `select * from ${south}.secret`] as const),
      ...['api', 'worker'].map((role) => [`${south}_${role}`, `create table ${south}.mine (id int)`] as const),
      [`${south}_api`, `truncate ${south}.secret`] as const,
      [`${south}_api`, `create table ${south}_jobs.mine (id int)`] as const,
      [`${south}_api`, `create table public.mine (id int)`] as const,
    ];
    for (const [login, sql] of refused) {
      await expect(runAs(as(database, login), sql)).rejects.toMatchObject({ code: '42501' });
    }
    expect(await runAs(as(database, `${south}_api`), `select * from ${south}.secret`)).toEqual([]);
  });

  it('takes a new password, whatever signs it is made of', async () => {
    const password = `it's "new" \\ %40`;
    await provision(plan('twice', [north], { ...PASSWORDS, api: password }));
    const { database } = plan('twice', [north]);
    expect(await runAs(as(database, `${north}_api`, password), 'select 1 as one')).toEqual([{ one: 1 }]);
    await expect(runAs(as(database, `${north}_api`), 'select 1')).rejects.toMatchObject({ code: '28P01' });
  });

  it('works, also the second time, for an administrator who is no superuser', async () => {
    const manager = `manager_${mark}`;
    const schema = `managed_${mark}`;
    await runAs(testServerUrl(), `create role ${manager} login createdb createrole password 'first'`);
    const parts = { ...plan('managed', [schema]), adminUrl: as('postgres', manager) };
    logins.add(manager);
    await provision(parts);
    await provision(parts);
    expect(await runAs(as(parts.database, `${schema}_worker`), 'select 1 as one')).toEqual([{ one: 1 }]);
  }, 30_000);

  it('refuses a login that exists and could pass row-level security', async () => {
    const schema = `loose_${mark}`;
    const parts = plan('loose', [schema]);
    await runAs(testServerUrl(), `create role ${schema}_api login bypassrls`);
    await expect(provision(parts)).rejects.toThrow(`${schema}_api`);
  });
});
