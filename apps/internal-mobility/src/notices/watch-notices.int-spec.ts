import { eventually, FROM_HR_SYSTEM, type EventStream, type ServiceUnderTest } from '@libs/testing';
import { ImportJobRoles } from '../job-roles/import-job-roles';
import { receptionist, skillAsked } from '../job-roles/job-role.fixture';
import { startMobility } from '../mobility.fixture';
import { ImportOpenings } from '../openings/import-openings';
import { openingRow } from '../openings/opening.fixture';
import { openingId } from '../openings/opening-row';
import { profileEvent } from '../skill-profiles/skill-profile.fixture';
import { skillEvent } from '../skills/skill.fixture';
import { person } from '../workforce/employee.fixture';
import { ImportEmployees } from '../workforce/import-employees';

interface Told {
  readonly openingMatchesChanged: {
    readonly id: string;
    readonly before: string | null;
    readonly after: string | null;
  };
}

const WATCH = `subscription ($after: ID) { openingMatchesChanged(after: $after) { id before after opening { id } } }`;

describe('watching how one stands to openings', () => {
  let mobility: ServiceUnderTest;
  const streams: EventStream<Told>[] = [];
  const watch = async (who: string, after: string | null = null) => {
    const stream = await mobility.watch<Told>(who, WATCH, { after });
    streams.push(stream);
    return stream;
  };
  let version = 1;
  const rate = async (triage: number) => {
    version += 1;
    await mobility.bus.deliver([profileEvent('ana', version, { triage })]);
    // On sessions of its own, as another instance would.
    await mobility.settle();
  };
  const employ = async (status: 'ACTIVE' | 'LEFT') => {
    const rows = [person('ana', 'marco', { status }), person('marco')];
    await mobility.get(ImportEmployees).execute({ rows }, FROM_HR_SYSTEM);
    await mobility.settle();
  };
  const openCount = async () =>
    Number(/^cairn_subscriptions_open (\d+)$/m.exec(await (await mobility.knock('/metrics', {})).text())?.[1]);
  const untilOpen = (count: number) =>
    eventually(openCount, (open) => open === count, `${String(count)} open subscriptions`);
  const toldTo = (stream: EventStream<Told>) =>
    stream.events.map(({ data }) => [data?.openingMatchesChanged.before, data?.openingMatchesChanged.after]);

  beforeAll(async () => {
    mobility = await startMobility();
    await mobility.get(ImportJobRoles).execute({ rows: [receptionist([skillAsked('triage')])] }, FROM_HR_SYSTEM);
    await employ('ACTIVE');
    await mobility.get(ImportOpenings).execute({ rows: [openingRow('O-1')] }, FROM_HR_SYSTEM);
    await mobility.bus.deliver([skillEvent('triage')]);
    await rate(1);
  });
  afterEach(async () => {
    for (const stream of streams.splice(0)) stream.close();
    await untilOpen(0);
  });
  afterAll(() => mobility.stop());

  it('tells each change once, to the person alone, on every screen of theirs', async () => {
    const [hers, hersToo, his] = [await watch('ana'), await watch('ana'), await watch('marco')];
    await rate(2);
    await rate(1);
    expect(await hers.first(2)).toMatchObject([
      {
        data: { openingMatchesChanged: { before: 'ONE_GAP_AWAY', after: 'READY', opening: { id: openingId('O-1') } } },
      },
      { data: { openingMatchesChanged: { before: 'READY', after: 'ONE_GAP_AWAY' } } },
    ]);
    await hersToo.first(2);
    expect([toldTo(hers).length, toldTo(hersToo).length, toldTo(his).length]).toEqual([2, 2, 0]);
  });

  it('goes on after the last notice that a screen has, however long nobody watched', async () => {
    const before = await watch('ana');
    await rate(2);
    const [{ data } = {}] = await before.first(1);
    before.close();
    await rate(1);
    const after = await watch('ana', data?.openingMatchesChanged.id);
    await after.first(1);
    await rate(2);
    await after.first(2);
    expect(toldTo(after)).toEqual([
      ['READY', 'ONE_GAP_AWAY'],
      ['ONE_GAP_AWAY', 'READY'],
    ]);
    const refused = await watch('marco', data?.openingMatchesChanged.id);
    const unknown = await watch('marco', 'nonsense');
    const codes = [refused, unknown].map(({ events }) => events[0]?.errors?.map((error) => error.message));
    expect(codes).toEqual([['after: is no notice of yours'], ['after: is no notice of yours']]);
  });

  it('is read again by a listener whose session was ended', async () => {
    const stream = await watch('ana');
    await mobility.database.look(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'internal_mobility_changes' and datname = current_database()`,
    );
    await rate(1);
    await stream.first(1);
    expect(toldTo(stream)).toEqual([['READY', 'ONE_GAP_AWAY']]);
  });

  it('is held open five times by one person at most, and not by the HR system', async () => {
    for (let open = 0; open < 5; open += 1) await watch('ana');
    const sixth = await watch('ana');
    expect(sixth.events[0]?.errors?.[0]?.extensions.code).toBe('TOO_MANY_SUBSCRIPTIONS');
    expect((await watch('marco')).events).toEqual([]);
    expect((await watch('hr-system')).events[0]?.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    await untilOpen(6);
    streams[0]?.close();
    await untilOpen(5);
    expect((await watch('ana')).events).toEqual([]);
  });
});

describe('a service that stops while somebody watches', () => {
  it('ends what is watched and is gone', async () => {
    const mobility = await startMobility();
    const [watched, left] = [await mobility.watch('ana', WATCH), await mobility.watch('ana', WATCH)];
    left.close();
    await mobility.stop();
    expect(await watched.whole()).toEqual([]);
  });
});
