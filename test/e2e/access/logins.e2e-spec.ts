import { Client } from 'pg';
import { Deployment, SUBGRAPHS, type Subgraph } from './deployment';

const ROLES = ['owner', 'api', 'worker'] as const;
type Role = (typeof ROLES)[number];

const schemaOf = (service: string) => service.replaceAll('-', '_');

describe('the logins of a service', () => {
  const deployment = new Deployment();
  const clients = new Map<string, Client>();
  const tables = new Map<Subgraph, string[]>();

  beforeAll(async () => {
    for (const service of SUBGRAPHS) {
      for (const role of ROLES) {
        const options = `-c search_path=${schemaOf(service)}`;
        const client = new Client({ connectionString: deployment.databaseUrl(service, role), options });
        await client.connect();
        clients.set(`${service} ${role}`, client);
      }
      const { rows } = await as(service, 'owner').query<{ name: string }>(
        'select tablename::text as name from pg_tables where schemaname = $1',
        [schemaOf(service)],
      );
      tables.set(
        service,
        rows.map(({ name }) => `${schemaOf(service)}.${name}`),
      );
    }
  }, 30_000);
  afterAll(() => Promise.all([...clients.values()].map((client) => client.end())));

  const as = (service: Subgraph, role: Role): Client => {
    const client = clients.get(`${service} ${role}`);
    if (client === undefined) throw new Error(`no login ${service} ${role}`);
    return client;
  };
  const codeOf = (service: Subgraph, role: Role, sql: string): Promise<string> =>
    as(service, role)
      .query(sql)
      .then(
        () => 'done',
        (error: unknown) => (error as { code?: string }).code ?? 'no code',
      );

  it.each(SUBGRAPHS)(
    'of %s reach no table of another service, in no way',
    async (service) => {
      const foreign = SUBGRAPHS.filter((other) => other !== service).flatMap((other) => tables.get(other) ?? []);
      expect(foreign.length).toBeGreaterThan(20);
      const reached: string[] = [];
      for (const role of ROLES) {
        for (const table of foreign) {
          for (const sql of [`select 1 from ${table} limit 1`, `delete from ${table}`, `truncate ${table}`]) {
            const code = await codeOf(service, role, sql);
            if (code !== '42501') reached.push(`${service}_${role}: ${sql}: ${code}`);
          }
        }
      }
      expect(reached).toEqual([]);
    },
    30_000,
  );

  it.each(SUBGRAPHS)(
    'of %s that serve requests and events change no table, nor who may see its rows',
    async (service) => {
      const schema = schemaOf(service);
      const attempts = [
        `create table ${schema}.mine (id int)`,
        'create table public.mine (id int)',
        `alter table ${schema}.audit disable row level security`,
        `drop table ${schema}.audit`,
        `truncate ${schema}.audit`,
        `update ${schema}.audit set actor = ''`,
        `drop policy audit_worker on ${schema}.audit`,
        `set role ${schema}_owner`,
      ];
      for (const role of ['api', 'worker'] as const) {
        for (const sql of attempts) expect([role, sql, await codeOf(service, role, sql)]).toEqual([role, sql, '42501']);
      }
    },
  );

  it.each(SUBGRAPHS)(
    'of %s that serve requests see no person’s row while nobody acts; the worker does',
    async (service) => {
      const { rows } = await as(service, 'owner').query<{ name: string }>(
        `select format('%I.%I', $1::text, relname) as name from pg_class
       where relrowsecurity and relforcerowsecurity and relnamespace = $1::text::regnamespace and relkind = 'r'`,
        [schemaOf(service)],
      );
      expect(rows.length).toBeGreaterThan(3);
      let seenByWorker = 0;
      for (const { name } of rows) {
        const count = `select count(*)::int as many from ${name}`;
        const [api] = (await as(service, 'api').query<{ many: number }>(count)).rows;
        const [owner] = (await as(service, 'owner').query<{ many: number }>(count)).rows;
        expect([name, api?.many, owner?.many]).toEqual([name, 0, 0]);
        seenByWorker += (await as(service, 'worker').query<{ many: number }>(count)).rows[0]?.many ?? 0;
      }
      expect(seenByWorker).toBeGreaterThan(0);
    },
  );
});
