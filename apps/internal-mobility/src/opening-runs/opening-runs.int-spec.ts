import { addDays, SystemClock } from '@libs/platform';
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
import type { WhichRuns } from './opening-runs.read-model';
import { type OnProgress, ReplayOpeningRuns } from './replay-opening-runs';
import { KEPT_OF_A_PERSON } from './thin-opening-runs';

const LOOK = `query ($id: ID!) { employee(id: $id) { rankedOpenings(first: 5) { band total parts { kind amount } opening { id } } } }`;
const RUNS = `query ($id: ID!, $on: LocalDate, $first: Int!, $after: String) { employee(id: $id) {
  openingRuns(on: $on, first: $first, after: $after) { pageInfo { hasNextPage endCursor } edges { node {
    id engineVersion profileVersion replaysIdentically considered asOf
    openings { band total sentence parts { kind amount } opening { id } } } } } } }`;

interface Line {
  band: string;
  total: number;
  parts: { kind: string; amount: number }[] | null;
  opening: { id: string };
}
interface Run {
  id: string;
  profileVersion: number;
  replaysIdentically: boolean | null;
  openings: Line[];
}
interface Runs {
  employee: { openingRuns: { pageInfo: { hasNextPage: boolean; endCursor: string }; edges: { node: Run }[] } | null };
}

const ROLES = ['easier', 'fitting'] as const;

describe('the lists of ranked openings that somebody was shown', () => {
  let mobility: ServiceUnderTest;
  let version = 0;
  const look = async () =>
    (await mobility.ask<{ employee: { rankedOpenings: Line[] } }>('ana', LOOK, { id: idOf('ana') })).data?.employee
      .rankedOpenings;
  const page = async (rest: object, who = 'ana') => {
    const { data, errors } = await mobility.ask<Runs>(who, RUNS, { id: idOf('ana'), ...rest });
    expect(errors).toBeUndefined();
    return data?.employee.openingRuns;
  };
  const runs = async (on?: string) => (await page({ on, first: 50 }))?.edges.map(({ node }) => node);
  const stored = async () => (await mobility.database.look(`select id from opening_run`)).length;
  const replays = (which: Partial<WhichRuns> = {}, onProgress: OnProgress = () => undefined) =>
    mobility.get(ReplayOpeningRuns).execute({ since: null, person: null, ...which }, onProgress);
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
  /** So many different lists, one after the other. */
  const lookAnew = async (times: number) => {
    for (let round = 0; round < times; round += 1) {
      await rate(1 + (version % 4));
      await look();
    }
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
    const ids = async (daysAgo: number) => (await runs(dayBefore(daysAgo, THERE)))?.map(({ id }) => id);
    expect(await ids(0)).toEqual([today, before]);
    expect(await ids(5)).toEqual([before]);
    expect(await ids(10)).toEqual([before, oldest]);
    expect(await ids(15)).toEqual([oldest]);
    expect(await ids(25)).toEqual([]);
  });

  it('come in pages, the newest first', async () => {
    await lookAnew(3);
    const all = await runs();
    const first = await page({ first: 2 });
    expect(first?.pageInfo.hasNextPage).toBe(true);
    const second = await page({ first: 2, after: first?.pageInfo.endCursor });
    expect(second?.pageInfo.hasNextPage).toBe(false);
    expect([...(first?.edges ?? []), ...(second?.edges ?? [])].map(({ node }) => node)).toEqual(all);
    expect(all?.map(({ profileVersion }) => profileVersion)).toEqual([version, version - 1, version - 2]);
  });

  it('are those of a day that were shown last, whatever was imported since', async () => {
    await lookAnew(3);
    await atAge(2);
    await lookAnew(2);
    await atAge(1);
    const before = (await runs()) ?? [];
    await lookAnew(KEPT_OF_A_PERSON + 3);
    const [decidedBy, , earlier] = before;
    expect((await runs())?.slice(KEPT_OF_A_PERSON)).toEqual([decidedBy, earlier]);
    expect(await runs(dayBefore(1, THERE))).toEqual([decidedBy, earlier]);
    expect(await runs(dayBefore(3, THERE))).toEqual([earlier]);
  });

  it('are all those of a day on which somebody let an owner see them', async () => {
    await lookAnew(3);
    await atAge(2);
    const ofThatDay = (await runs()) ?? [];
    const appears = `insert into appearance values ($1, $2, $3)`;
    await mobility.database.look(appears, [idOf('ana'), openingId('easier'), dayBefore(2)]);
    await lookAnew(KEPT_OF_A_PERSON + 1);
    expect((await runs())?.slice(KEPT_OF_A_PERSON)).toEqual(ofThatDay);
    await mobility.database.look('delete from appearance');
    await lookAnew(1);
    expect((await runs())?.slice(KEPT_OF_A_PERSON)).toEqual([ofThatDay[0]]);
  });

  it('are computed again for a person, and for those since a day', async () => {
    await lookAnew(2);
    await atAge(3);
    await lookAnew(1);
    expect(await replays({ since: dayBefore(2) })).toMatchObject({ runs: 1, identical: 1 });
    expect(await replays({ since: dayBefore(3) })).toMatchObject({ runs: 3, identical: 3 });
    expect(await replays({ person: idOf('ana') })).toMatchObject({ runs: 3 });
    expect(await replays({ person: idOf('marco') })).toMatchObject({ runs: 0 });
  });

  it('are forgotten 400 days after another one has followed', async () => {
    await lookAnew(KEPT_OF_A_PERSON + 2);
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
    expect(await page({ first: 1 }, 'marco')).toBeNull();
  });

  /** Days of a person begin where they work; those of the command and of an appearance with UTC. */
  const THERE = 'Europe/Berlin';
  const dayBefore = (days: number, timeZone = 'UTC') => addDays(new SystemClock().today(timeZone), -days);
});
