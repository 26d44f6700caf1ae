import { referenceId } from '@libs/platform';
import { FROM_HR_SYSTEM, type ServiceUnderTest } from '@libs/testing';
import { ImportAccessGrants } from '../access-grants/import-access-grants';
import { ImportJobRoles } from '../job-roles/import-job-roles';
import { receptionist, skillAsked } from '../job-roles/job-role.fixture';
import { startMobility } from '../mobility.fixture';
import { ImportOpenings } from '../openings/import-openings';
import { openingRow } from '../openings/opening.fixture';
import { openingId } from '../openings/opening-row';
import { profileEvent } from '../skill-profiles/skill-profile.fixture';
import { skillEvent } from '../skills/skill.fixture';
import { ImportUnits } from '../units/import-units';
import { unitRow } from '../units/unit.fixture';
import { person } from '../workforce/employee.fixture';
import { ImportEmployees } from '../workforce/import-employees';

interface Seen {
  opening: {
    candidates: {
      edges: { node: { band: string | null; person: { name: string; status: string | null } | null } }[];
    } | null;
    bench: { ready: object; oneGapAway: object; gaps: object[] } | null;
  } | null;
}
const SEEN = `query ($id: ID!, $after: String) { opening(id: $id) {
  candidates(first: 2, after: $after) { edges { cursor node { band mustHaves confirmed unconfirmed monthsToClose person { name status }
    missing { kind skill { id } required actual status monthsToClose } } } pageInfo { hasNextPage endCursor } }
  bench { ready { people fewerThan } oneGapAway { people fewerThan } gaps { people skill { id } monthsToClose } } } }`;
const KEPT = { triage: 5, records: 5 };

describe('who could fill an opening, as its owner sees it', () => {
  let mobility: ServiceUnderTest;
  const ask = (who: string, opening = 'O-1') => mobility.ask<Seen>(who, SEEN, { id: openingId(opening) });
  const seen = async (who: string, opening = 'O-1') => (await ask(who, opening)).data?.opening;
  const names = async (who: string, opening = 'O-1') => {
    const { edges } = (await seen(who, opening))?.candidates ?? { edges: null };
    return edges?.map(({ node }) => [node.band, node.person?.name]) ?? null;
  };
  const shows = async (who: string, version: number, discoverable: Record<string, number>) => {
    await mobility.bus.deliver([profileEvent(who, version, KEPT, { discoverable })]);
    await mobility.settle();
  };

  beforeAll(async () => {
    mobility = await startMobility();
    const asked = [skillAsked('triage'), skillAsked('records')];
    await mobility.get(ImportJobRoles).execute({ rows: [receptionist(asked)] }, FROM_HR_SYSTEM);
    const units = [unitRow('clinics'), unitRow('riverside', 'clinics'), unitRow('harbour')];
    await mobility.get(ImportUnits).execute({ rows: units }, FROM_HR_SYSTEM);
    const at = (unit: string) => ({ assignment: { unit } });
    const rows = [
      person('top', undefined, at('harbour')),
      person('marco', 'top', at('harbour')),
      person('holder', 'marco', at('riverside')),
      person('ana', 'marco', at('harbour')),
      person('ben', 'olga', at('harbour')),
      person('olga', undefined, at('harbour')),
      ...['ada', 'pia', 'paul'].map((who) => person(who, undefined, at('harbour'))),
      person('carla', 'olga', { assignment: { unit: 'harbour', contract: 'CONTRACTOR' } }),
    ];
    expect(await mobility.get(ImportEmployees).execute({ rows }, FROM_HR_SYSTEM)).toMatchObject({ refused: [] });
    const grants = [
      { externalId: 'g-1', person: 'ada', role: 'MOBILITY_ADMIN' as const },
      { externalId: 'g-2', person: 'pia', role: 'HR_PARTNER' as const, scopeUnit: 'clinics' },
      { externalId: 'g-3', person: 'paul', role: 'HR_PARTNER' as const, scopeUnit: 'harbour' },
    ];
    await mobility.get(ImportAccessGrants).execute({ rows: grants }, FROM_HR_SYSTEM);
    const openings = [openingRow('O-1'), openingRow('O-2', { unit: 'harbour' })];
    await mobility.get(ImportOpenings).execute({ rows: openings }, FROM_HR_SYSTEM);
    await mobility.bus.deliver([skillEvent('triage'), skillEvent('records')]);
    await shows('ana', 1, { triage: 2, records: 2 });
    await shows('ben', 1, { triage: 2 });
    await shows('carla', 1, KEPT);
    await shows('holder', 1, {});
  });
  afterAll(() => mobility.stop());

  it('is told to mobility administrators, HR partners of a unit above, and whoever manages people there', async () => {
    const both = [
      ['READY', 'Name of ana'],
      ['ONE_GAP_AWAY', 'Name of ben'],
    ];
    expect([await names('ada'), await names('pia')]).toEqual([both, both]);
    // Marco manages ana: she is of his own line.
    expect(await names('marco')).toEqual([['ONE_GAP_AWAY', 'Name of ben']]);
    for (const who of ['paul', 'top', 'olga', 'ana', 'hr-system', 'nobody'])
      expect([who, await seen(who)]).toEqual([who, { candidates: null, bench: null }]);
    expect(await names('paul', 'O-2')).toEqual(both);
  });

  it('shows a name and how they stand by what they show, and no fact of theirs', async () => {
    const { candidates } = (await seen('ada')) ?? {};
    expect(candidates?.edges[1]?.node).toMatchObject({
      band: 'ONE_GAP_AWAY',
      mustHaves: 2,
      confirmed: 0,
      monthsToClose: 6,
      person: { name: 'Name of ben', status: null },
      missing: [{ kind: 'SKILL', required: 2, actual: 0, status: 'MISSING' }],
    });
  });

  it('goes on from a cursor, without order of merit', async () => {
    await shows('pia', 1, { triage: 2, records: 5 });
    const first = await mobility.ask<{
      opening: { candidates: { pageInfo: { endCursor: string; hasNextPage: boolean } } };
    }>('ada', SEEN, { id: openingId('O-1') });
    const { hasNextPage, endCursor } = first.data?.opening.candidates.pageInfo ?? {};
    expect(hasNextPage).toBe(true);
    const rest = await mobility.ask<Seen>('ada', SEEN, { id: openingId('O-1'), after: endCursor });
    expect(rest.data?.opening?.candidates?.edges.map(({ node }) => node.person?.name)).toEqual(['Name of ben']);
    const bad = await mobility.ask<Seen>('ada', SEEN, { id: openingId('O-1'), after: 'eA' });
    expect(bad.errors?.[0]?.extensions.code).toBe('INVALID');
    await shows('pia', 2, {});
  });

  it('stays the same, rows and bytes, whatever a person keeps to themselves', async () => {
    const rows = () =>
      mobility.database.look('select xmin::text, * from candidate_state order by employee_id, opening_id');
    const [before, told] = [await rows(), JSON.stringify(await ask('ada'))];
    await mobility.bus.deliver([profileEvent('ana', 2, {}, { discoverable: { triage: 2, records: 2 } })]);
    await mobility.bus.deliver([profileEvent('holder', 2, { triage: 2, records: 2 })]);
    await mobility.settle();
    expect(await rows()).toEqual(before);
    expect(JSON.stringify(await ask('ada'))).toBe(told);
    // The control: what is shown is seen.
    await shows('ana', 3, { triage: 2, records: 1 });
    expect(JSON.stringify(await ask('ada'))).not.toBe(told);
    await shows('ana', 4, { triage: 2, records: 2 });
  });

  it('includes the own managers once the person says so, and leaves them out again', async () => {
    const choose = (ownManagersToo: boolean) =>
      mobility.ask(
        'ana',
        `mutation ($yes: Boolean!) { chooseAppearance(input: { ownManagersToo: $yes }) { ownManagersToo } }`,
        { yes: ownManagersToo },
      );
    expect(await choose(true)).toEqual({ data: { chooseAppearance: { ownManagersToo: true } } });
    await mobility.settle();
    expect(await names('marco')).toContainEqual(['READY', 'Name of ana']);
    const mine = await mobility.ask('ana', '{ me { appearance { ownManagersToo } } }');
    expect(mine).toEqual({ data: { me: { appearance: { ownManagersToo: true } } } });
    await choose(false);
    await mobility.settle();
    expect(await names('marco')).toEqual([['ONE_GAP_AWAY', 'Name of ben']]);
    expect(
      (
        await mobility.ask(
          'hr-system',
          `mutation { chooseAppearance(input: { ownManagersToo: true }) { ownManagersToo } }`,
        )
      ).errors?.[0]?.extensions.code,
    ).toBe('FORBIDDEN');
  });

  it('tells no figure below five, and counts for each owner whom that one may see', async () => {
    const few = { people: null, fewerThan: 5 };
    expect((await seen('ada'))?.bench).toEqual({ ready: few, oneGapAway: few, gaps: [] });
    const crowd = ['c1', 'c2', 'c3', 'c4', 'c5'];
    const rows = crowd.map((who) => person(who, 'marco', { assignment: { unit: 'harbour' } }));
    await mobility.get(ImportEmployees).execute({ rows }, FROM_HR_SYSTEM);
    await mobility.bus.deliver(
      crowd.map((who) => profileEvent(who, 1, {}, { discoverable: { triage: 2, records: 1 } })),
    );
    await mobility.settle();
    const bench = (await seen('ada'))?.bench;
    expect(bench).toMatchObject({
      ready: few,
      oneGapAway: { people: 6, fewerThan: null },
      gaps: [{ people: 6, monthsToClose: 6, skill: { id: referenceId('skill', 'records') } }],
    });
    // They are marco's own people: nothing of them reaches him, not even as a number.
    expect((await seen('marco'))?.bench).toMatchObject({ ready: few, oneGapAway: few, gaps: [] });
  });

  it('is not told to whoever stands beyond the page', async () => {
    const looks = () => mobility.database.look(`select 1 from audit where action = 'internal-mobility.candidate.read'`);
    const before = (await looks()).length;
    const one = `query ($id: ID!) { opening(id: $id) { candidates(first: 1) { pageInfo { hasNextPage } } } }`;
    const answer = await mobility.ask('ada', one, { id: openingId('O-1') });
    expect(answer.data).toMatchObject({ opening: { candidates: { pageInfo: { hasNextPage: true } } } });
    expect((await looks()).length - before).toBe(1);
  });

  it('is told to whoever was looked at', async () => {
    const looks = await mobility.ask<{ me: { factsLookedAt: { edges: { node: { by: { name: string } } }[] } } }>(
      'ben',
      '{ me { factsLookedAt(first: 50) { edges { node { by { name } fields purpose } } } } }',
    );
    const told = looks.data?.me.factsLookedAt.edges.map(({ node }) => node) ?? [];
    expect(told).toContainEqual({ by: { name: 'Name of marco' }, fields: ['openings'], purpose: 'look at candidates' });
  });

  it('ends with the last day, with the opening, and with what is shown', async () => {
    await shows('ben', 2, {});
    expect((await names('ada'))?.flat()).not.toContain('Name of ben');
    const gone = person('ana', 'marco', { status: 'LEFT', assignment: { unit: 'harbour' } });
    await mobility.get(ImportEmployees).execute({ rows: [gone] }, FROM_HR_SYSTEM);
    await mobility.settle();
    expect((await names('ada'))?.flat()).not.toContain('Name of ana');
    await mobility.get(ImportOpenings).execute({ rows: [openingRow('O-1', { status: 'CLOSED' })] }, FROM_HR_SYSTEM);
    await mobility.settle();
    expect(await seen('ada')).toEqual({ candidates: null, bench: null });
    expect(
      await mobility.database.look(`select 1 from candidate_state where opening_id = '${openingId('O-1')}'`),
    ).toEqual([]);
  });
});
