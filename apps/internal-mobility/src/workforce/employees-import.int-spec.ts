import type { CommandContext } from '@libs/platform';
import { FROM_HR_SYSTEM, type ServiceUnderTest } from '@libs/testing';
import { ImportAccessGrants } from '../access-grants/import-access-grants';
import { ImportJobRoles } from '../job-roles/import-job-roles';
import { receptionist } from '../job-roles/job-role.fixture';
import { startMobility } from '../mobility.fixture';
import { idOf, person } from './employee.fixture';
import { ImportEmployees } from './import-employees';

const COUNTS = 'id status refusal created updated unchanged retired missing held refused';
const HELD = 'changes(first: 100) { edges { node { externalId what held fields } } }';
const STAFF = Array.from({ length: 38 }, (_, index) => `p${String(index)}`);

interface Run {
  readonly id: string;
  readonly status: string;
  readonly changes?: { readonly edges: readonly { readonly node: { readonly externalId: string } }[] };
}

/** Forty people: a head, two leads, and the staff of the first one. */
describe('an import of everybody', () => {
  let mobility: ServiceUnderTest;
  const everybody = (managerOf: (name: string, index: number) => string = () => 'lead') => [
    person('head'),
    person('lead', 'head'),
    person('other', 'head'),
    ...STAFF.slice(1).map((name, index) => person(name, managerOf(name, index))),
  ];

  beforeEach(async () => {
    mobility = await startMobility();
    await mobility.get(ImportJobRoles).execute({ rows: [receptionist([])] }, FROM_HR_SYSTEM);
    await mobility.get(ImportEmployees).execute({ rows: everybody() }, FROM_HR_SYSTEM);
    const grant = { externalId: 'g', person: 'head', role: 'HR_ADMIN' } as const;
    await mobility.get(ImportAccessGrants).execute({ rows: [grant] }, FROM_HR_SYSTEM);
    await mobility.takeOutbox();
  });
  afterEach(() => mobility.stop());

  const send = async (field: string, type: string, input: object, actor = 'hr-system', more = '') => {
    const query = `mutation ($input: ${type}!) { run: ${field}(input: $input) { ${COUNTS} ${more} } }`;
    return mobility.ask<{ run: Run }>(actor, query, { input });
  };
  const importAll = async (rows: unknown[], complete = true) => {
    const begun = await send('beginMobilityImport', 'BeginImportInput', { kind: 'employees', mode: 'APPLY', complete });
    const importId = begun.data?.run.id ?? '';
    await send('addMobilityImportRows', 'AddImportRowsInput', { importId, part: 1, rows });
    const finished = await send('finishMobilityImport', 'FinishImportInput', { importId, parts: 1 }, 'hr-system', HELD);
    return finished.data?.run;
  };
  const approve = (importId: string, actor: string) =>
    send('approveMobilityImport', 'ApproveImportInput', { importId }, actor);
  const managersOf = async (name: string) =>
    (
      await mobility.database.look<{ manager: string }>(`select manager_id as manager from employee where id = $1`, [
        idOf(name),
      ])
    )[0]?.manager;
  /** As if the first complete import had been so many days ago. */
  const missingFor = (days: number) =>
    mobility.database.look(`update import_absence set missing_since = missing_since - $1::integer`, [days]);

  it('changes nothing, says nothing and hardly writes when it is the same', async () => {
    const written = async () =>
      (await mobility.database.look<{ bytes: string }>(`select pg_current_wal_lsn() - '0/0' as bytes`))[0]?.bytes;
    const before = Number(await written());
    expect(await importAll(everybody())).toMatchObject({ status: 'APPLIED', unchanged: 40, updated: 0, missing: 0 });
    expect(await mobility.takeOutbox()).toEqual([]);
    expect(Number(await written()) - before).toBeLessThan(1_000_000);
  });

  it('without an eighth of the people leaves them where they are, and later asks before they go', async () => {
    const present = everybody().slice(0, 35);
    expect(await importAll(present)).toMatchObject({ status: 'APPLIED', missing: 5, retired: 0, held: 0 });
    await missingFor(14);
    const second = await importAll(present);
    expect(second).toMatchObject({ status: 'HELD', missing: 5, retired: 0, held: 5 });
    expect(await mobility.database.look(`select 1 from employee where status = 'LEFT'`)).toEqual([]);
    expect((await approve(second?.id ?? '', 'hr-system')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await approve(second?.id ?? '', 'lead')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await approve(second?.id ?? '', 'head')).data?.run).toMatchObject({
      status: 'APPLIED',
      retired: 5,
      held: 0,
    });
    expect(await mobility.database.look(`select 1 from employee where status = 'LEFT'`)).toHaveLength(5);
    expect((await mobility.takeOutbox()).map(({ type }) => type)).toEqual(
      Array.from({ length: 5 }, () => 'internal-mobility.employee.left'),
    );
    expect(await mobility.database.look(`select actor from audit where action = 'import.approved'`)).toEqual([
      { actor: idOf('head') },
    ]);
    expect((await approve(second?.id ?? '', 'head')).errors?.[0]?.extensions.code).toBe('IMPORT_NOT_HELD');
  });

  it('lets a few go by themselves, after two lists and 14 days', async () => {
    const present = everybody().slice(0, 39);
    await importAll(present);
    await missingFor(13);
    expect(await importAll(present)).toMatchObject({ status: 'APPLIED', missing: 1, retired: 0 });
    await missingFor(1);
    expect(await importAll(present)).toMatchObject({ status: 'APPLIED', missing: 0, retired: 1 });
  });

  it('holds a reorganisation until a person has looked, and applies the rest', async () => {
    const moved = everybody((_, index) => (index < 10 ? 'other' : 'lead'));
    const run = await importAll([...moved, person('new', 'lead')]);
    expect(run).toMatchObject({ status: 'HELD', held: 10, created: 1, updated: 0 });
    expect(run?.changes?.edges).toHaveLength(10);
    expect(run?.changes?.edges[0]?.node).toMatchObject({ what: 'UPDATED', held: true });
    expect(await managersOf('p1')).toBe(idOf('lead'));
    expect(await managersOf('new')).toBe(idOf('lead'));
    expect((await approve(run?.id ?? '', 'head')).data?.run).toMatchObject({ status: 'APPLIED', held: 0, updated: 10 });
    expect(await managersOf('p1')).toBe(idOf('other'));
  });

  it('forgets what waited when a newer list has come', async () => {
    const held = await importAll(everybody((_, index) => (index < 10 ? 'other' : 'lead')));
    const later = await importAll(everybody());
    const query = `query ($id: ID!) { run: mobilityImportRun(id: $id) { status held supersededBy overtook { id givenUp }
      changes(first: 1) { edges { node { held } } } } }`;
    const runOf = async (id = '') => (await mobility.ask<{ run: object }>('hr-system', query, { id })).data?.run;
    expect(await runOf(later?.id)).toMatchObject({ overtook: [{ id: held?.id, givenUp: 10 }], supersededBy: null });
    expect(await runOf(held?.id)).toMatchObject({
      status: 'REFUSED',
      held: 0,
      supersededBy: later?.id,
      overtook: [],
      changes: { edges: [{ node: { held: false } }] },
    });
    const [error] = (await approve(held?.id ?? '', 'head')).errors ?? [];
    expect(error?.extensions.code).toBe('IMPORT_NOT_HELD');
    expect(error?.message).toContain(later?.id);
    expect(await managersOf('p1')).toBe(idOf('lead'));
  });

  it('knows a renumbered employee, by the new number and the old one, and as somebody’s manager', async () => {
    const rekey = `mutation ($input: RekeyInput!) { rekeyMobility(input: $input) }`;
    const input = { kind: 'employees', from: 'lead', to: 'E-77' };
    expect((await mobility.ask(`hr-system`, rekey, { input })).data).toEqual({ rekeyMobility: true });
    const rows = everybody(() => 'E-77').map((row) =>
      row.externalId === 'lead' ? { ...row, externalId: 'E-77' } : row,
    );
    expect(await importAll(rows)).toMatchObject({
      status: 'APPLIED',
      created: 0,
      unchanged: 40,
      missing: 0,
      refused: 0,
    });
    for (const number of ['lead', 'E-77']) {
      const answer = await mobility.ask(number, '{ me { id name } }');
      expect(answer.data).toEqual({ me: { id: idOf('lead'), name: 'Name of lead' } });
    }
    const [last] = (await mobility.takeOutbox()).filter(({ key }) => key === idOf('lead')).slice(-1);
    expect(last?.payload).toMatchObject({ signsInAs: [idOf('E-77')] });
  });

  it('lets a number be given back, and gives one to somebody who has left, who keeps the id', async () => {
    const rekey = async (from: string, to: string) => {
      const query = `mutation ($input: RekeyInput!) { rekeyed: rekeyMobility(input: $input) }`;
      return mobility.ask<{ rekeyed: boolean }>('hr-system', query, { input: { kind: 'employees', from, to } });
    };
    const named = async (number: string) =>
      (await mobility.ask<{ me: object | null }>(number, '{ me { id externalId } }')).data?.me;
    for (const [from, to] of [
      ['lead', 'E-77'],
      ['E-77', 'E-78'],
      ['E-78', 'lead'],
      ['lead', 'E-77'],
    ] as const) {
      expect((await rekey(from, to)).data).toEqual({ rekeyed: true });
      expect((await rekey(from, to)).data).toEqual({ rekeyed: false });
      for (const number of ['lead', 'E-77']) expect(await named(number)).toEqual({ id: idOf('lead'), externalId: to });
    }
    expect((await rekey('p1', 'E-78')).errors?.[0]?.message).toContain('to: is another one');
    await importAll([{ externalId: 'p1', status: 'LEFT', leftOn: '2026-01-01' }], false);
    expect((await rekey('p1', 'Q-1')).data).toEqual({ rekeyed: true });
    expect((await rekey('p2', 'p1')).errors?.[0]?.message).toContain('to: is another one');
  });

  it('leaves what a row does not say, and refuses a new person who lacks it', async () => {
    const rows = [
      { externalId: 'p1', email: '' },
      { externalId: 'stranger', name: 'Who' },
    ];
    expect(await importAll(rows, false)).toMatchObject({ updated: 1, refused: 1 });
    expect(await mobility.database.look(`select email, status from employee where id = $1`, [idOf('p1')])).toEqual([
      { email: null, status: 'ACTIVE' },
    ]);
  });

  it('in one call does not move so many that a person should have looked', async () => {
    const many = Array.from({ length: 60 }, (_, index) => person(`m${String(index)}`, 'lead'));
    const context: CommandContext = FROM_HR_SYSTEM;
    await mobility.get(ImportEmployees).execute({ rows: many }, context);
    const moved = many.map((row) => person(row.externalId, 'other'));
    await expect(mobility.get(ImportEmployees).execute({ rows: moved }, context)).rejects.toMatchObject({
      code: 'IMPORT_NEEDS_APPROVAL',
    });
  });
});
