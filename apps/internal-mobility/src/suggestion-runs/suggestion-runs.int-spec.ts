import { Subjects } from '@libs/subjects';
import { eventually, FROM_HR_SYSTEM, type ServiceUnderTest } from '@libs/testing';
import { ImportJobRoles } from '../job-roles/import-job-roles';
import { receptionist, skillAsked } from '../job-roles/job-role.fixture';
import { startMobility } from '../mobility.fixture';
import { ImportOpenings } from '../openings/import-openings';
import { openingRow } from '../openings/opening.fixture';
import { profileEvent } from '../skill-profiles/skill-profile.fixture';
import { skillEvent } from '../skills/skill.fixture';
import { idOf, person } from '../workforce/employee.fixture';
import { ImportEmployees } from '../workforce/import-employees';

const KEEP = `mutation ($input: KeepSuggestedRolesInput!) { keepSuggestedRoles(input: $input) }`;
const RUN = `query ($of: ID!, $id: ID!) { employee(id: $of) { suggestionRun(id: $id) {
  engineVersion landscapeVersion profileVersion replaysIdentically suggestions { direction score jobRole { id } } } } }`;
const MATCHED = `query ($id: ID!) { employee(id: $id) {
  suggestedRoles(first: 50) { edges { cursor node { direction score jobRole { id } fit { band coverage } contributions { signal amount } } } }
  openingMatches(first: 50) { edges { node { band coverage opening { id } } } } } }`;

interface Kept {
  employee: {
    suggestionRun: { landscapeVersion: number; replaysIdentically: boolean | null; suggestions: object[] } | null;
  };
}

describe('a kept list of suggestions', () => {
  let mobility: ServiceUnderTest;
  const roles = (lift: number) =>
    Array.from({ length: 12 }, (_, i) =>
      receptionist([skillAsked('records', { minimum: 1 + ((i + lift) % 3) })], {
        externalId: `r${String(i)}`,
        title: { en: `Clerk of records ${String(i + lift)}` },
      }),
    );
  const keep = async (directions = ['UP', 'SIDEWAYS', 'UNKNOWN'], rest: object = {}) =>
    (await mobility.ask<{ keepSuggestedRoles: string }>('ana', KEEP, { input: { directions, ...rest } })).data
      ?.keepSuggestedRoles ?? '';
  const run = async (id: string, who = 'ana') =>
    (await mobility.ask<Kept>(who, RUN, { of: idOf('ana'), id })).data?.employee.suggestionRun;

  beforeAll(async () => {
    mobility = await startMobility();
    await mobility.get(ImportJobRoles).execute({ rows: roles(0) }, FROM_HR_SYSTEM);
    const rows = [
      person('ana', 'marco', { assignment: { jobRole: 'r0' } }),
      person('marco', undefined, { assignment: { jobRole: 'r1' } }),
    ];
    await mobility.get(ImportEmployees).execute({ rows }, FROM_HR_SYSTEM);
    await mobility.get(ImportOpenings).execute({ rows: [openingRow('O-1', { jobRole: 'r2' })] }, FROM_HR_SYSTEM);
    await mobility.bus.deliver([skillEvent('records'), profileEvent('ana', 1, { records: 2 })]);
    await mobility.settle();
  });
  afterAll(() => mobility.stop());

  it('is computed again to the same bytes after profile, roles and what is unwanted have changed', async () => {
    const kept: string[] = [];
    for (let round = 0; round < 8; round++) {
      kept.push(await keep(), await keep(['DOWN', 'UP']));
      await mobility.bus.deliver([profileEvent('ana', 2 + round, { records: 1 + (round % 4) })]);
      await mobility.get(ImportJobRoles).execute({ rows: roles(round + 1) }, FROM_HR_SYSTEM);
      await mobility.settle();
    }
    const runs = await Promise.all(kept.map((id) => run(id)));
    expect(new Set(runs.map((each) => each?.landscapeVersion)).size).toBe(8);
    expect(runs.map((each) => each?.replaysIdentically)).toEqual(runs.map(() => true));
    expect(runs[0]?.suggestions.length).toBe(11);
  });

  it('is found not to be the same when a byte of what was kept is another one (the control)', async () => {
    const id = await keep();
    await mobility.database.look(`update suggestion_run set inputs = jsonb_set(inputs, '{held}', '[]') where id = $1`, [
      id,
    ]);
    expect((await run(id))?.replaysIdentically).toBe(false);
    await mobility.database.look(`update suggestion_run set engine_version = 0 where id = $1`, [id]);
    expect((await run(id))?.replaysIdentically).toBeNull();
  });

  it('is kept once for one key, and shown to the person alone', async () => {
    const key = { idempotencyKey: 'once' };
    const id = await keep(['UP'], key);
    expect(await keep(['UP'], key)).toBe(id);
    expect(await run(id, 'marco')).toBeNull();
    expect(await run(idOf('ana'))).toBeNull();
  });

  it('and every other match do not depend on who somebody is', async () => {
    const bytes = async () => JSON.stringify((await mobility.ask<object>('ana', MATCHED, { id: idOf('ana') })).data);
    const before = await bytes();
    expect(before).toContain('READY');
    await mobility.database.look(`update person_name set name = reverse(name)`);
    await mobility.database.look(
      `update employee set email = 'x@example.org', locale = 'ar', time_zone = 'Asia/Tokyo', service_date = '1999-01-01'`,
    );
    await mobility.database.look(
      `update job_assignment set country = 'JP', location = '99999', cost_centre = 'x', shift_pattern = 'night', fte = 0.1`,
    );
    await mobility.database.look(`insert into dirty (kind, subject) values ('band', $1) on conflict do nothing`, [
      idOf('ana'),
    ]);
    await mobility.settle();
    expect(await bytes()).toBe(before);
  });

  it('is none of somebody who is erased while they keep it', async () => {
    let keeping: ReturnType<typeof mobility.ask> | undefined;
    await mobility.database.worker.transaction(async (tx) => {
      await mobility.get(Subjects).erase(tx, idOf('ana'), [], FROM_HR_SYSTEM);
      keeping = mobility.ask('ana', KEEP, { input: { directions: ['UP'] } });
      await eventually(
        () =>
          mobility.database.look(
            `select 1 from pg_locks where locktype = 'advisory' and not granted
             and database = (select oid from pg_database where datname = current_database())`,
          ),
        (locks) => locks.length === 1,
        'somebody who waits for the lock',
      );
    });
    expect((await keeping)?.errors?.[0]?.extensions.code).toBe('NOTHING_TO_SUGGEST');
    expect(await mobility.database.look('select 1 from suggestion_run')).toEqual([]);
  });
});
