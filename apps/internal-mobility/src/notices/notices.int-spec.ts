import { FROM_HR_SYSTEM, type ServiceUnderTest } from '@libs/testing';
import { ImportJobRoles } from '../job-roles/import-job-roles';
import { receptionist, skillAsked } from '../job-roles/job-role.fixture';
import { startMobility } from '../mobility.fixture';
import { ImportOpenings } from '../openings/import-openings';
import { openingRow } from '../openings/opening.fixture';
import { openingId, type OpeningRow } from '../openings/opening-row';
import { SkillProfileConsumer } from '../skill-profiles/skill-profile.consumer';
import { profileEvent } from '../skill-profiles/skill-profile.fixture';
import { skillEvent } from '../skills/skill.fixture';
import { idOf, person } from '../workforce/employee.fixture';
import { ImportEmployees } from '../workforce/import-employees';

interface Notice {
  readonly id: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly readAt: string | null;
  readonly opening: { readonly id: string } | null;
}
interface Notices {
  readonly employee: {
    readonly openingNotices: { readonly edges: readonly { readonly node: Notice }[] } | null;
  } | null;
}
const NOTICES = `query ($id: ID!, $unread: Boolean!) { employee(id: $id) {
  openingNotices(first: 20, unreadOnly: $unread) { edges { node { id before after at readAt opening { id } } } } } }`;

describe('what a person is told of openings', () => {
  let mobility: ServiceUnderTest;
  const openings = (rows: OpeningRow[]) => mobility.get(ImportOpenings).execute({ rows }, FROM_HR_SYSTEM);
  const rate = async (version: number, triage: number) => {
    await mobility.bus.deliver([profileEvent('ana', version, { triage })]);
    await mobility.settle();
  };
  const notices = async (who = 'ana', unread = false) => {
    const { data } = await mobility.ask<Notices>(who, NOTICES, { id: idOf('ana'), unread });
    return data?.employee?.openingNotices?.edges.map(({ node }) => node) ?? null;
  };
  const told = async () => (await notices())?.map(({ before, after, opening }) => [before, after, opening?.id]);
  const first = openingId('O-1');
  const second = openingId('O-2');

  beforeAll(async () => {
    mobility = await startMobility();
    await mobility.get(ImportJobRoles).execute({ rows: [receptionist([skillAsked('triage')])] }, FROM_HR_SYSTEM);
    const rows = [person('ana', 'marco'), person('marco')];
    await mobility.get(ImportEmployees).execute({ rows }, FROM_HR_SYSTEM);
    await openings([openingRow('O-1')]);
    await mobility.bus.deliver([skillEvent('triage')]);
    await rate(1, 1);
  });
  afterAll(() => mobility.stop());

  it('begins with the first change, since where one stands at first is none', async () => {
    expect(await told()).toEqual([]);
    await rate(2, 2);
    expect(await told()).toEqual([['ONE_GAP_AWAY', 'READY', first]]);
  });

  it('is told once, however often it is computed again', async () => {
    await mobility.bus.deliver([profileEvent('ana', 2, { triage: 2 }), profileEvent('ana', 3, { triage: 2 })]);
    await mobility.settle();
    expect(await told()).toHaveLength(1);
  });

  it('names a new opening, newest first, and is silent on one that is over', async () => {
    await openings([openingRow('O-2')]);
    await mobility.settle();
    const both = [
      [null, 'READY', second],
      ['ONE_GAP_AWAY', 'READY', first],
    ];
    expect(await told()).toEqual(both);
    await openings([openingRow('O-2', { status: 'FILLED' })]);
    await mobility.settle();
    expect(await told()).toEqual(both);
  });

  it('is not told again while the copy of profiles is read from the beginning', async () => {
    await mobility.database.worker.transaction((tx) => mobility.get(SkillProfileConsumer).empty(tx));
    await rate(1, 1);
    expect(await mobility.database.look('select band from band_state')).toEqual([{ band: 'ONE_GAP_AWAY' }]);
    await rate(3, 2);
    expect(await told()).toHaveLength(2);
    // The control: what is new after that is told.
    await rate(4, 1);
    expect((await told())?.[0]).toEqual(['READY', 'ONE_GAP_AWAY', first]);
  });

  it('is read by the person and nobody else, once each', async () => {
    expect([await notices('marco'), await notices('hr-system')]).toEqual([null, null]);
    const ids = (await notices())?.map(({ id }) => id) ?? [];
    const read = (who: string, noticeIds: readonly string[]) =>
      mobility.ask<{ readNotices: { unread: number } }>(
        who,
        `mutation ($ids: [ID!]!) { readNotices(input: { noticeIds: $ids }) { unread } }`,
        { ids: noticeIds },
      );
    expect((await read('marco', ids)).data).toEqual({ readNotices: { unread: 0 } });
    expect(await notices('ana', true)).toHaveLength(3);
    expect((await read('ana', [ids[0] ?? '', 'nonsense', ''])).data).toEqual({ readNotices: { unread: 2 } });
    expect((await notices('ana', true))?.map(({ id }) => id)).toEqual(ids.slice(1));
    expect((await read('hr-system', ids)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('ends with the last day, and begins anew for whoever comes back', async () => {
    const standing = async (status: 'LEFT' | 'ACTIVE') => {
      const rows = [person('ana', 'marco', { status })];
      await mobility.get(ImportEmployees).execute({ rows }, FROM_HR_SYSTEM);
      await mobility.settle();
    };
    await standing('LEFT');
    await standing('ACTIVE');
    expect(await told()).toHaveLength(3);
    await rate(5, 2);
    expect((await told())?.[0]).toEqual(['ONE_GAP_AWAY', 'READY', first]);
  });
});
