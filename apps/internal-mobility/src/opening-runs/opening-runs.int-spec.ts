import { SystemClock } from '@libs/platform';
import { FROM_HR_SYSTEM, type ServiceUnderTest } from '@libs/testing';
import { ImportJobRoles } from '../job-roles/import-job-roles';
import { receptionist, skillAsked } from '../job-roles/job-role.fixture';
import { startMobility } from '../mobility.fixture';
import { ImportOpenings } from '../openings/import-openings';
import { openingRow } from '../openings/opening.fixture';
import { openingId } from '../openings/opening-row';
import { profileEvent } from '../skill-profiles/skill-profile.fixture';
import { skillEvent } from '../skills/skill.fixture';
import { idOf, person } from '../workforce/employee.fixture';
import { ImportEmployees } from '../workforce/import-employees';
import { ForgetOpeningRuns } from './forget-opening-runs';
import { KEPT_OF_A_PERSON } from './keep-opening-run';
import { ReplayOpeningRuns } from './replay-opening-runs';

const LOOK = `query ($id: ID!) { employee(id: $id) { rankedOpenings(first: 5) { band total parts { kind amount } opening { id } } } }`;
const RUNS = `query ($id: ID!, $on: LocalDate) { employee(id: $id) { openingRuns(on: $on) {
  id engineVersion profileVersion replaysIdentically considered asOf
  openings { band total sentence parts { kind amount } opening { id } } } } }`;

interface Line {
  band: string;
  total: number;
  parts: { kind: string; amount: number }[] | null;
  opening: { id: string };
}
interface Runs {
  employee: {
    openingRuns: { id: string; profileVersion: number; replaysIdentically: boolean | null; openings: Line[] }[] | null;
  };
}

const ROLES = ['easier', 'fitting'] as const;

describe('the lists of ranked openings that somebody was shown', () => {
  let mobility: ServiceUnderTest;
  let version = 0;
  const look = async () =>
    (await mobility.ask<{ employee: { rankedOpenings: Line[] } }>('ana', LOOK, { id: idOf('ana') })).data?.employee
      .rankedOpenings;
  const runs = async (on?: string, who = 'ana') =>
    (await mobility.ask<Runs>(who, RUNS, { id: idOf('ana'), on })).data?.employee.openingRuns;
  const stored = async () => (await mobility.database.look(`select id from opening_run`)).length;
  const replays = () => mobility.get(ReplayOpeningRuns).execute();
  const rate = async (level: number) => {
    version += 1;
    await mobility.bus.deliver([profileEvent('ana', version, { triage: level, records: 3 })]);
    await mobility.settle();
  };
  const ask = async (minimum: number) => {
    const rows = ROLES.map((externalId, i) =>
      receptionist([skillAsked('triage', { minimum: 1 }), skillAsked('records', { minimum: minimum + i })], {
        externalId,
      }),
    );
    await mobility.get(ImportJobRoles).execute({ rows }, FROM_HR_SYSTEM);
    await mobility.settle();
  };
  const atAge = (days: number) =>
    mobility.database.look(`update opening_run set made_at = made_at - make_interval(days => $1)`, [days]);

  beforeAll(async () => {
    mobility = await startMobility();
    await ask(1);
    const job = { assignment: { jobRole: 'easier' } };
    const rows = [person('ana', 'marco', job), person('marco', undefined, job)];
    await mobility.get(ImportEmployees).execute({ rows }, FROM_HR_SYSTEM);
    const openings = ROLES.map((jobRole) => openingRow(jobRole, { jobRole }));
    await mobility.get(ImportOpenings).execute({ rows: openings }, FROM_HR_SYSTEM);
    await mobility.bus.deliver(['triage', 'records'].map((skill) => skillEvent(skill)));
    await rate(2);
  });
  beforeEach(() => mobility.database.look('delete from opening_run'));
  afterAll(() => mobility.stop());

  it('are kept as they were shown, with the sum, once as long as nothing changes', async () => {
    const shown = await look();
    expect(shown?.map(({ opening }) => opening.id).sort()).toEqual(ROLES.map((role) => openingId(role)).sort());
    await look();
    await Promise.all([look(), look()]);
    const kept = await runs();
    expect(kept).toHaveLength(1);
    expect(kept?.[0]).toMatchObject({ profileVersion: version, replaysIdentically: true, considered: 2 });
    expect(kept?.[0]?.openings).toEqual(shown?.map((line) => expect.objectContaining(line) as Line));
  });

  it('are one of two people who look at once, not two', async () => {
    await Promise.all(Array.from({ length: 6 }, look));
    expect(await stored()).toBe(1);
  });

  it('are the same bytes again after profile, job roles and their weights have changed', async () => {
    for (let round = 0; round < 6; round += 1) {
      await rate(1 + (round % 4));
      await ask(1 + (round % 3));
      await look();
    }
    const kept = (await runs()) ?? [];
    expect(kept.length).toBe(6);
    expect(new Set(kept.map(({ openings }) => JSON.stringify(openings))).size).toBeGreaterThan(3);
    expect(kept.map(({ replaysIdentically }) => replaysIdentically)).toEqual(kept.map(() => true));
    expect(await replays()).toEqual({
      runs: 6,
      identical: 6,
      older: 0,
      differing: [],
      weighed: 6,
      otherByWeight: 6,
    });
  });

  it('are found not to be the same when what was kept is another, and then show no sum (the control)', async () => {
    await look();
    await mobility.database.look(
      `update opening_run set inputs = jsonb_set(inputs, '{skills}', '{}') returning opening_run.id`,
    );
    const [tampered] = (await runs()) ?? [];
    expect(tampered?.replaysIdentically).toBe(false);
    expect(tampered?.openings.map(({ parts }) => parts)).toEqual([null, null]);
    expect((await replays()).differing).toEqual([tampered?.id]);
    await mobility.database.look(`update opening_run set engine_version = 0`);
    expect((await runs())?.[0]?.replaysIdentically).toBeNull();
    expect((await replays()).older).toBe(1);
  });

  it('answer for a day: what it began with, and what came in its course', async () => {
    await look();
    await atAge(10);
    await rate(3);
    await look();
    await atAge(10);
    await rate(4);
    await look();
    const [today, before, oldest] = ((await runs()) ?? []).map(({ id }) => id);
    const ids = async (daysAgo: number) => (await runs(dayBefore(daysAgo)))?.map(({ id }) => id);
    expect(await ids(0)).toEqual([today, before]);
    expect(await ids(5)).toEqual([before]);
    expect(await ids(10)).toEqual([before, oldest]);
    expect(await ids(15)).toEqual([oldest]);
    expect(await ids(25)).toEqual([]);
  });

  it('are the last twenty, and forgotten 400 days after another one has followed', async () => {
    for (let round = 0; round < KEPT_OF_A_PERSON + 2; round += 1) {
      await rate(1 + (round % 4));
      await look();
    }
    expect(await stored()).toBe(KEPT_OF_A_PERSON);
    await mobility.get(ForgetOpeningRuns).execute();
    expect(await stored()).toBe(KEPT_OF_A_PERSON);
    await atAge(401);
    await mobility.get(ForgetOpeningRuns).execute();
    // What nothing has followed is what they see to this day.
    expect(await stored()).toBe(1);
  });

  it('are for the person alone', async () => {
    await look();
    expect(await runs(undefined, 'marco')).toBeNull();
  });

  const dayBefore = (days: number) =>
    new Date(new SystemClock().now().getTime() - days * 86_400_000).toISOString().slice(0, 10);
});
