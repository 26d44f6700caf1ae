import { ALL_CONTRACTS } from '@libs/contracts';
import { foldersIn, productFiles, textOf } from './product-files';
import { type RecordedMigration, recordedMigrations, tablesIn } from './recorded-migrations';

const PERSONAL_TABLES = new Set(
  ALL_CONTRACTS.filter(({ personal }) => personal).flatMap(({ aggregate }) => {
    const table = aggregate.replaceAll('-', '_');
    return [table, `known_${table}`];
  }),
);

function belongsToPersons(table: string, columns: string): boolean {
  return PERSONAL_TABLES.has(table) || /(^|[\s,(])(employee_id|person_id)\s+uuid/.test(columns);
}

/** Tables of persons that lack a switch or a policy, as `table: what is missing`. */
function unguarded(sql: string): readonly string[] {
  return [...tablesIn(sql)]
    .filter(([table, columns]) => belongsToPersons(table, columns))
    .flatMap(([table]) => {
      const wanted = [
        `alter table ${table} enable row level security`,
        `alter table ${table} force row level security`,
        `create policy ${table}_api on ${table} `,
        `create policy ${table}_worker on ${table} `,
      ];
      return wanted.filter((statement) => !sql.includes(statement)).map((statement) => `${table}: ${statement}`);
    });
}

const services = foldersIn('apps').filter((app) => productFiles().includes(`apps/${app}/src/migrate.ts`));
let migrations: readonly RecordedMigration[];

beforeAll(async () => {
  migrations = await recordedMigrations();
});

describe('Migrations', () => {
  it('exist for every service that has tables', () => {
    const migrated = new Set(migrations.map(({ path }) => path.split('/')[1]));
    expect([...migrated].sort()).toEqual([...services].sort());
  });

  it('put every table whose rows belong to a person under row-level security', () => {
    expect(migrations.flatMap(({ path, up }) => unguarded(up).map((missing) => `${path}: ${missing}`))).toEqual([]);
  });

  it('would not pass with a table of persons left open', () => {
    expect(unguarded('create table goal (id uuid primary key, employee_id uuid not null)')).toHaveLength(4);
    expect(unguarded('create table known_employee (id uuid primary key)')).toHaveLength(4);
    expect(unguarded('create table course (id uuid primary key, price numeric(10, 2))')).toEqual([]);
  });

  it('can be undone: down drops what up created', () => {
    for (const { path, up, down } of migrations) {
      const dropped = [...down.matchAll(/drop table (?:if exists )?([\w, ]+)/gi)].flatMap((match) =>
        (match[1] ?? '').split(',').map((table) => table.trim()),
      );
      expect({ path, tables: dropped.sort() }).toEqual({ path, tables: [...tablesIn(up).keys()].sort() });
    }
  });

  it('name no schema and keep every instant with its zone', () => {
    for (const { path, up, down } of migrations) {
      const sql = `${up}\n${down}`;
      expect({ path, schemas: sql.match(/\b(assessment|internal_mobility|learning_catalog|public)\.\w+/g) }).toEqual({
        path,
        schemas: null,
      });
      expect({ path, withoutZone: sql.match(/\b(timestamp(?!tz)|time without)\b.*/g) }).toEqual({
        path,
        withoutZone: null,
      });
    }
  });
});

describe('TypeORM', () => {
  const code = productFiles().filter((path) => /^(apps|libs)\/.*\.ts$/.test(path));

  it.each([
    ['changes no table by itself', /\b(synchronize|dropSchema|migrationsRun):\s*true/],
    ['saves and loads nothing that was not named', /\b(cascade|eager|lazy):\s*(true|\[)/],
    ['keeps no version that does not lock', /@VersionColumn\b/],
  ])('%s', (_what, pattern) => {
    expect(code.filter((path) => pattern.test(textOf(path)))).toEqual([]);
  });
});
