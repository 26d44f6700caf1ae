import { DerivedWorker, Dirty, type Recomputation } from '@libs/messaging';
import { FROM_HR_SYSTEM, type ServiceUnderTest } from '@libs/testing';
import { ImportAccessGrants } from '../access-grants/import-access-grants';
import { ImportJobRoles } from '../job-roles/import-job-roles';
import { receptionist, skillAsked } from '../job-roles/job-role.fixture';
import { RecomputeBands } from '../bands/recompute-bands';
import { startMobility } from '../mobility.fixture';
import { TellChanges } from '../notices/tell-changes';
import { ImportOpenings } from '../openings/import-openings';
import { openingRow } from '../openings/opening.fixture';
import { openingId } from '../openings/opening-row';
import { profileEvent } from '../skill-profiles/skill-profile.fixture';
import { skillEvent } from '../skills/skill.fixture';
import { ImportUnits } from '../units/import-units';
import { unitRow } from '../units/unit.fixture';
import { person } from '../workforce/employee.fixture';
import { ImportEmployees } from '../workforce/import-employees';

const ABLE = { triage: 3 };
const SEEN = `query ($id: ID!) { opening(id: $id) { id invitedOn
  candidates(first: 20) { edges { node { band person { name } } } } bench { ready { people fewerThan } } } }`;
const NOTICES = `{ me { openingNotices(first: 20) { edges { node { kind appears before after opening { id } } } } } }`;

interface Noticed {
  readonly me: { readonly openingNotices: { readonly edges: readonly { readonly node: { readonly kind: string } }[] } };
}

describe('an invitation to those whom the owner of an opening does not see', () => {
  let mobility: ServiceUnderTest;
  const invite = (who: string, opening: string) =>
    mobility.ask(who, 'mutation ($id: ID!) { inviteUnseen(input: { openingId: $id }) { invitedOn } }', {
      id: openingId(opening),
    });
  const answer = (who: string, opening: string, appear: boolean) =>
    mobility.ask(
      who,
      'mutation ($id: ID!, $yes: Boolean!) { answerInvitation(input: { openingId: $id, appear: $yes }) { appears } }',
      { id: openingId(opening), yes: appear },
    );
  const seen = async (who: string, opening: string) =>
    (await mobility.ask<{ opening: { candidates: { edges: unknown[] } } }>(who, SEEN, { id: openingId(opening) })).data
      ?.opening;
  const invitations = async (who: string) => {
    const { data } = await mobility.ask<Noticed>(who, NOTICES);
    return data?.me.openingNotices.edges.map(({ node }) => node).filter(({ kind }) => kind === 'INVITATION');
  };
  const shows = async (who: string, version: number, discoverable: Record<string, number> = {}) => {
    await mobility.bus.deliver([profileEvent(who, version, ABLE, { discoverable })]);
    await mobility.settle();
  };

  /** Bands and notices are computed before anybody looks at what owners see. */
  const showsAndIsToldFirst = async (who: string, discoverable: Record<string, number>) => {
    await mobility.bus.deliver([profileEvent(who, 1, ABLE, { discoverable })]);
    const compute = (what: Recomputation) =>
      new DerivedWorker(mobility.database.worker, mobility.get(Dirty), what).runOnce();
    await compute(mobility.get(RecomputeBands));
    await compute(mobility.get(TellChanges));
  };

  beforeAll(async () => {
    mobility = await startMobility();
    const roles = [
      receptionist([skillAsked('triage')]),
      receptionist([skillAsked('triage', { minimum: 5 }), skillAsked('juggling')], { externalId: 'nobody-can' }),
    ];
    await mobility.get(ImportJobRoles).execute({ rows: roles }, FROM_HR_SYSTEM);
    await mobility.get(ImportUnits).execute({ rows: [unitRow('riverside'), unitRow('harbour')] }, FROM_HR_SYSTEM);
    const at = (unit: string) => ({ assignment: { unit } });
    const rows = [
      person('marco', undefined, at('harbour')),
      person('ana', 'marco', at('riverside')),
      person('ben', undefined, at('harbour')),
      person('ada', undefined, at('harbour')),
      person('late', undefined, at('harbour')),
      person('opal', undefined, at('harbour')),
      person('quin', undefined, at('harbour')),
      person('carla', undefined, { assignment: { unit: 'harbour', contract: 'CONTRACTOR' } }),
    ];
    await mobility.get(ImportEmployees).execute({ rows }, FROM_HR_SYSTEM);
    const grants = [{ externalId: 'g-1', person: 'ada', role: 'MOBILITY_ADMIN' as const }];
    await mobility.get(ImportAccessGrants).execute({ rows: grants }, FROM_HR_SYSTEM);
    const openings = [openingRow('O-1'), openingRow('O-2', { jobRole: 'nobody-can' }), openingRow('O-3')];
    await mobility.get(ImportOpenings).execute({ rows: openings }, FROM_HR_SYSTEM);
    await mobility.bus.deliver([skillEvent('triage'), skillEvent('juggling')]);
    await shows('ana', 1);
    await shows('ben', 1, ABLE);
    await shows('carla', 1);
  });
  afterAll(() => mobility.stop());

  it('reaches those who match and are not seen, and says so to nobody else', async () => {
    const before = await seen('ada', 'O-1');
    expect(before).toMatchObject({
      invitedOn: null,
      candidates: { edges: [{ node: { person: { name: 'Name of ben' } } }] },
    });
    const { data, errors } = await invite('ada', 'O-1');
    expect(errors).toBeUndefined();
    await mobility.settle();
    expect(await invitations('ana')).toEqual([
      { kind: 'INVITATION', appears: false, before: null, after: 'READY', opening: { id: openingId('O-1') } },
    ]);
    for (const who of ['ben', 'carla', 'late', 'marco']) expect([who, await invitations(who)]).toEqual([who, []]);
    const invitedOn = (data as { inviteUnseen: { invitedOn: string } }).inviteUnseen.invitedOn;
    expect(await seen('ada', 'O-1')).toEqual({ ...before, invitedOn });
  });

  it('answers its sender the same, byte for byte, whether there is anybody or not', async () => {
    const answers = [await invite('ada', 'O-1'), await invite('ada', 'O-2')];
    expect(JSON.stringify(answers[0])).toBe(JSON.stringify(answers[1]));
    await mobility.settle();
    expect(await invitations('ana')).toHaveLength(1);
  });

  it('is for the owner: to others the opening is as absent as an unknown one', async () => {
    const unknown = JSON.stringify(await invite('ben', 'unheard-of'));
    for (const who of ['ben', 'ana']) expect(JSON.stringify(await invite(who, 'O-3'))).toBe(unknown);
    expect(unknown).toContain('NOT_FOUND');
    expect((await seen('ben', 'O-1')) as unknown).toMatchObject({ invitedOn: null, candidates: null });
    expect((await answer('ben', 'O-1', true)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await invite('hr-system', 'O-1')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await answer('hr-system', 'O-1', true)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('lets whoever was invited appear there alone, and go again; not before their own managers', async () => {
    expect((await answer('ana', 'O-1', true)).data).toEqual({ answerInvitation: { appears: true } });
    await mobility.settle();
    const ana = { node: { band: null, person: { name: 'Name of ana' } } };
    expect((await seen('ada', 'O-1'))?.candidates.edges).toContainEqual(ana);
    expect((await seen('ada', 'O-3'))?.candidates.edges).not.toContainEqual(ana);
    expect((await seen('marco', 'O-1'))?.candidates.edges).not.toContainEqual(ana);
    expect(await invitations('ana')).toMatchObject([{ appears: true }]);
    await answer('ana', 'O-1', false);
    await mobility.settle();
    expect((await seen('ada', 'O-1'))?.candidates.edges).not.toContainEqual(ana);
    expect(await invitations('ana')).toMatchObject([{ appears: false }]);
  });

  it('is not for whoever opens up just now, however late it is computed that they are seen', async () => {
    await showsAndIsToldFirst('opal', ABLE);
    expect(await invitations('opal')).toEqual([]);
    await mobility.settle();
    expect(await invitations('opal')).toEqual([]);
    // The control: who chooses something about being seen, and shows nothing.
    await mobility.ask('quin', 'mutation { chooseAppearance(input: { ownManagersToo: true }) { ownManagersToo } }');
    await showsAndIsToldFirst('quin', {});
    expect(await invitations('quin')).toEqual([]);
    await mobility.settle();
    expect(await invitations('quin')).toMatchObject([{ opening: { id: openingId('O-1') } }]);
  });

  it('reaches whoever was seen and keeps things to themselves again, once', async () => {
    expect(await invitations('ben')).toEqual([]);
    await shows('ben', 2);
    expect(await invitations('ben')).toMatchObject([{ opening: { id: openingId('O-1') } }]);
    await shows('ben', 3, ABLE);
    await shows('ben', 4);
    expect(await invitations('ben')).toHaveLength(1);
  });

  it('reaches whoever comes to match while it stands, and nobody once the opening is over', async () => {
    await shows('late', 1);
    expect(await invitations('late')).toMatchObject([{ opening: { id: openingId('O-1') } }]);
    const closed = openingRow('O-1', { status: 'CLOSED' });
    await mobility.get(ImportOpenings).execute({ rows: [closed] }, FROM_HR_SYSTEM);
    await shows('marco', 1);
    expect(await invitations('marco')).toEqual([]);
    expect((await invite('ada', 'O-1')).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });
});
