import { SUBJECT_RECORDS, type SubjectRecords } from '@libs/subjects';
import type { DynamicModule, Provider, Type } from '@nestjs/common';
import { recordedMigrations, tablesIn } from './recorded-migrations';
import { serviceModules } from './service-modules';

/** The libraries' own: they go with the person, or keep ids only (the decision says which). */
const NOT_OF_A_FEATURE = new Set(['audit', 'idempotency', 'erased_subject', 'erasure', 'import_run', 'import_part']);

/** Guarded by who owns an opening; no column of theirs leads to anybody. */
const OF_NOBODY = new Set(['opening_invitation']);

/** Tables whose rows are about people: under row-level security, or with a person's id. */
function personal(sql: string): readonly string[] {
  const guarded = [...sql.matchAll(/alter table (\w+) enable row level security/g)].map(([, table]) => table ?? '');
  const naming = [...tablesIn(sql)]
    .filter(([, columns]) => /\b(employee_id|person_id)\s+uuid/.test(columns))
    .map(([table]) => table);
  return [...new Set([...guarded, ...naming])]
    .filter((table) => !NOT_OF_A_FEATURE.has(table) && !OF_NOBODY.has(table))
    .sort();
}

function forgotten(tables: readonly string[], records: readonly Pick<SubjectRecords, 'tables'>[]): readonly string[] {
  const named = new Set(records.flatMap((each) => each.tables.map(({ table }) => table)));
  return tables.filter((table) => !named.has(table));
}

/** What the service lists in SubjectsModule.forRoot. */
function recordsOf(root: DynamicModule): readonly SubjectRecords[] {
  const providers = (root.imports ?? []).flatMap((each) => ('providers' in each ? (each.providers ?? []) : []));
  const listed = providers.find((each: Provider) => 'provide' in each && each.provide === SUBJECT_RECORDS);
  if (listed === undefined || !('useValue' in listed)) throw new Error(`${root.module.name} lists no subject records`);
  // Only what they say of themselves is read: nothing is injected.
  const types = listed.useValue as Type<SubjectRecords>[];
  return types.map((type) => new type());
}

const SERVICES = ['assessment', 'internal-mobility', 'learning-catalog'];

describe('Everything stored about a person', () => {
  it.each(SERVICES)('is exported and erased by a feature of %s', async (service) => {
    const migrations = (await recordedMigrations()).filter(({ path }) => path.startsWith(`apps/${service}/`));
    const root = (await serviceModules())[SERVICES.indexOf(service)];
    if (root === undefined) throw new Error(`${service} has no module`);
    expect(forgotten(personal(migrations.map(({ up }) => up).join('\n')), recordsOf(root))).toEqual([]);
  });

  it('would be missed when a feature forgot its table', () => {
    const sql = `create table note (id uuid primary key, employee_id uuid not null);
      create table mood (id uuid primary key); alter table mood enable row level security;
      create table course (id uuid primary key);`;
    expect(forgotten(personal(sql), [{ tables: [{ table: 'mood', columns: ['id'] }] }])).toEqual(['note']);
  });
});
