import { SweepImports } from '@libs/imports';
import { eventually, type ServiceUnderTest } from '@libs/testing';
import { startMobility } from '../mobility.fixture';
import { receptionist } from './job-role.fixture';

interface Run {
  readonly id: string;
  readonly status: string;
  readonly refusal: string | null;
}

/** The protocol over days and in a hurry, on one kind. */
describe('an import that takes its time', () => {
  let mobility: ServiceUnderTest;
  const send = async (field: string, type: string, input: object) => {
    const query = `mutation ($input: ${type}!) { run: ${field}(input: $input) { id status refusal created } }`;
    return mobility.ask<{ run: Run }>('hr-system', query, { input });
  };
  const begin = async (externalId: string, settings: object = {}) => {
    const begun = await send('beginMobilityImport', 'BeginImportInput', {
      kind: 'job-roles',
      mode: 'APPLY',
      ...settings,
    });
    const importId = begun.data?.run.id ?? '';
    const rows = [receptionist([], { externalId })];
    await send('addMobilityImportRows', 'AddImportRowsInput', { importId, part: 1, rows });
    return importId;
  };
  const finish = async (importId: string) =>
    (await send('finishMobilityImport', 'FinishImportInput', { importId, parts: 1 })).data?.run;
  const cancel = (importId: string) => send('cancelMobilityImport', 'CancelImportInput', { importId });
  const sweep = () => mobility.get(SweepImports).execute('sweep');
  const runOf = async (id: string) => {
    const [run] = await mobility.database.look<Run>(`select id, status, refusal from import_run where id = $1`, [id]);
    return run;
  };
  const roles = async (externalId: string) =>
    (await mobility.database.look(`select 1 from job_role where external_id = $1`, [externalId])).length;
  const rowsKept = async () =>
    (await mobility.database.look(`select 1 from import_staged union all select 1 from import_kept`)).length;

  beforeAll(async () => {
    mobility = await startMobility();
  });
  afterAll(() => mobility.stop());

  it('waits for its day, through a crash of the database, and is applied on it', async () => {
    const id = await begin('on-its-day', { effectiveOn: '2999-01-01', timeZone: 'Asia/Tokyo' });
    expect(await finish(id)).toMatchObject({ status: 'SCHEDULED' });
    await mobility.database.look(`truncate import_staged`);
    await sweep();
    expect([await runOf(id), await roles('on-its-day')]).toMatchObject([{ status: 'SCHEDULED' }, 0]);
    await mobility.database.look(`update import_run set effective_on = '2026-01-01' where id = $1`, [id]);
    await sweep();
    expect([await runOf(id), await roles('on-its-day')]).toMatchObject([{ status: 'APPLIED' }, 1]);
    expect(await finish(id)).toMatchObject({ status: 'APPLIED', created: 1 });
    expect(await rowsKept()).toBe(0);
  });

  it('can be taken back before its day, and not after it was applied', async () => {
    const id = await begin('taken-back', { effectiveOn: '2999-01-01' });
    await finish(id);
    expect((await cancel(id)).data?.run).toMatchObject({ status: 'CANCELLED' });
    expect((await cancel(id)).data?.run).toMatchObject({ status: 'CANCELLED' });
    await mobility.database.look(`update import_run set effective_on = '2026-01-01' where id = $1`, [id]);
    await sweep();
    expect([await finish(id), await roles('taken-back')]).toMatchObject([{ status: 'CANCELLED' }, 0]);
    const applied = await begin('applied');
    await finish(applied);
    expect((await cancel(applied)).errors?.[0]?.extensions.code).toBe('IMPORT_NOT_CANCELABLE');
  });

  it('refuses a time zone that there is not', async () => {
    const input = { kind: 'job-roles', mode: 'APPLY', timeZone: 'Nowhere/Land' };
    const { errors } = await send('beginMobilityImport', 'BeginImportInput', input);
    expect(errors?.[0]?.message).toContain('timeZone');
  });

  it('answers in time when it takes longer, and goes on', async () => {
    const id = await begin('slow');
    await mobility.database.worker.transaction(async (tx) => {
      await tx.query(`select pg_advisory_xact_lock(hashtext(current_schema || '.import.job-roles'))`);
      const answers = await Promise.all([finish(id), finish(id)]);
      expect(answers.map((run) => run?.status)).toEqual(['APPLYING', 'APPLYING']);
      expect((await cancel(id)).errors?.[0]?.extensions.code).toBe('IMPORT_NOT_CANCELABLE');
    });
    await eventually(
      () => runOf(id),
      (run) => run?.status === 'APPLIED',
      'the slow import applied',
    );
    expect(await roles('slow')).toBe(1);
  }, 20_000);

  it('is taken up by the sweep when the process that applied it has ended', async () => {
    const id = await begin('left-behind');
    await mobility.database.look(`update import_run set status = 'APPLYING' where id = $1`, [id]);
    await sweep();
    expect([await runOf(id), await roles('left-behind')]).toMatchObject([{ status: 'APPLIED' }, 1]);
  });

  it('says by itself that it failed when nobody waits for an answer', async () => {
    const id = await begin('lost');
    await mobility.database.look(`truncate import_staged`);
    await mobility.database.look(`update import_run set status = 'APPLYING' where id = $1`, [id]);
    await sweep();
    expect(await runOf(id)).toMatchObject({ status: 'REFUSED', refusal: 'IMPORT_ROWS_LOST' });
  });

  describe('when the database fails in the middle', () => {
    const failWith = (sqlstate: string) =>
      mobility.database.look(
        `create function fail() returns trigger language plpgsql as
           $$ begin raise 'not now' using errcode = '${sqlstate}'; end $$;
         create trigger fails before insert on job_role execute function fail()`,
      );
    afterEach(() => mobility.database.look('drop function fail cascade'));

    it('keeps its rows and is taken up later when that passes', async () => {
      const id = await begin('interrupted');
      await mobility.database.look(`update import_run set status = 'APPLYING' where id = $1`, [id]);
      await failWith('57P01');
      await sweep();
      expect(await runOf(id)).toMatchObject({ status: 'APPLYING' });
      await mobility.database.look('drop trigger fails on job_role');
      await sweep();
      expect([await runOf(id), await roles('interrupted')]).toMatchObject([{ status: 'APPLIED' }, 1]);
    });

    it('is refused when trying again would not help', async () => {
      const id = await begin('never');
      await mobility.database.look(`update import_run set status = 'APPLYING' where id = $1`, [id]);
      await failWith('XX000');
      await sweep();
      expect(await runOf(id)).toMatchObject({ status: 'REFUSED', refusal: 'IMPORT_FAILED' });
    });
  });

  it('is overtaken by a newer one, even approved and waiting for its turn', async () => {
    const [older, newer] = [await begin('older'), await begin('newer')];
    const inTurn = await mobility.database.worker.transaction(async (tx) => {
      await tx.query(`select pg_advisory_xact_lock(hashtext(current_schema || '.import.job-roles'))`);
      const waiting = `select 1 from pg_locks where locktype = 'advisory' and not granted
        and database = (select oid from pg_database where datname = current_database())
        and objid::bigint = hashtext('internal_mobility.import.job-roles')::bigint & 4294967295`;
      const queued = (count: number) =>
        eventually(
          () => mobility.database.look(waiting),
          (locks) => locks.length === count,
          'an import that waits',
        );
      const finished = finish(newer);
      await queued(1);
      await mobility.database.look(`update import_run set status = 'APPLYING', approved_at = now() where id = $1`, [
        older,
      ]);
      const swept = sweep();
      await queued(2);
      return [finished, swept];
    });
    await Promise.all(inTurn);
    expect(await runOf(newer)).toMatchObject({ status: 'APPLIED' });
    expect(await runOf(older)).toMatchObject({ status: 'REFUSED', refusal: 'IMPORT_SUPERSEDED' });
    expect(await rowsKept()).toBe(0);
  });

  it('can be finished again after it failed while the sender waited', async () => {
    const id = await begin('again');
    await mobility.database.look(`create table staged_before as select * from import_staged`);
    await mobility.database.look(`truncate import_staged`);
    const failed = await send('finishMobilityImport', 'FinishImportInput', { importId: id, parts: 1 });
    expect(failed.errors?.[0]?.extensions.code).toBe('IMPORT_ROWS_LOST');
    expect(await runOf(id)).toMatchObject({ status: 'OPEN' });
    await mobility.database.look(`insert into import_staged select * from staged_before`);
    expect(await finish(id)).toMatchObject({ status: 'APPLIED' });
  });

  it('is forgotten when nobody finishes it for a week, and its single rows after 90 days', async () => {
    const id = await begin('abandoned');
    const old = await begin('old', { mode: 'DRY_RUN' });
    await finish(old);
    const age = (run: string, days: number) =>
      mobility.database.look(
        `update import_run set begun_at = begun_at - $2 * interval '1 day', finished_at = finished_at - $2 * interval '1 day'
         where id = $1`,
        [run, days],
      );
    const changes = () => mobility.database.look(`select 1 from import_change where import_id = $1`, [old]);
    await age(id, 6.9);
    await age(old, 89.9);
    await sweep();
    expect([await runOf(id), (await changes()).length]).toMatchObject([{ status: 'OPEN' }, 1]);
    await age(id, 0.2);
    await age(old, 0.2);
    await sweep();
    expect(await runOf(id)).toMatchObject({ status: 'REFUSED', refusal: 'IMPORT_ABANDONED' });
    expect([await rowsKept(), await changes(), await runOf(old)]).toMatchObject([0, [], { status: 'DRY_RUN_DONE' }]);
  });
});
