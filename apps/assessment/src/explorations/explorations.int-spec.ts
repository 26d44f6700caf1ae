import { JobRoleV1 } from '@libs/contracts';
import { newId, referenceId } from '@libs/platform';
import type { BusEvent, ServiceUnderTest } from '@libs/testing';
import { ANA, NURSE, nurseEvent, skillId, startAssessment } from '../assessment.fixture';

const WELDER = referenceId('job-role', 'onet/51-4121.00');

interface Explored {
  readonly jobRole: { readonly id: string } | null;
  readonly family: string | null;
  readonly roles: readonly {
    readonly jobRole: { readonly id: string };
    readonly band: string;
    readonly gaps: readonly { readonly status: string; readonly skill: { readonly name: string } | null }[];
  }[];
}
interface Seen {
  readonly explorations: readonly Explored[] | null;
  readonly goals: readonly { readonly jobRole: { readonly id: string } }[] | null;
  readonly gapAnalysis: { readonly goals: readonly { readonly gaps: readonly { readonly status: string }[] }[] } | null;
  readonly nextStones: { readonly stones: readonly { readonly sentence: string }[] } | null;
}

const MINE = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Employee {
  explorations { jobRole { id } family roles { jobRole { id } band gaps { status skill { name } } } }
  goals { jobRole { id } } gapAnalysis { goals { gaps { status } } } nextStones { stones { sentence } } } } }`;

/** An occupation as the importer of O*NET has it told. */
function welderEvent(version: number, minimum: number): BusEvent {
  const event = nurseEvent(version, { records: minimum });
  const outside = { id: WELDER, origin: 'OUTSIDE', title: { en: 'Welder' }, family: 'soc-51' };
  const payload = JobRoleV1.schema.parse({ ...(event.payload as JobRoleV1), ...outside });
  return { ...event, key: WELDER, eventId: newId(), payload };
}

describe('looking into something', () => {
  let assessment: ServiceUnderTest;
  const see = async (actor = 'ana'): Promise<Seen | undefined> => {
    const of = [{ __typename: 'Employee', id: ANA }];
    const { data, errors } = await assessment.ask<{ _entities: Seen[] }>(actor, MINE, { of });
    expect(errors).toBeUndefined();
    return data?._entities[0];
  };
  const explore = (input: string, actor = 'ana') =>
    assessment.ask<{ explore: { explorationId: string } }>(
      actor,
      `mutation { explore(input: { ${input} }) { explorationId } }`,
    );
  const send = async (mutation: string) => {
    const { errors } = await assessment.ask('ana', `mutation { ${mutation} }`);
    expect(errors).toBeUndefined();
  };

  beforeAll(async () => {
    assessment = await startAssessment();
    await assessment.bus.deliver([nurseEvent(1, { triage: 3 }), welderEvent(1, 2)]);
    await send(`rateSkill(input: { skillId: "${skillId('triage')}", level: 2 }) { profileVersion }`);
    await assessment.settle();
  });
  afterAll(() => assessment.stop());
  beforeEach(() => assessment.database.look('truncate exploration, goal, idempotency'));

  it('shows the fit and each gap, as of today, and is no goal', async () => {
    await explore(`jobRoleId: "${NURSE}"`);
    const role = (status: string, band: string) => ({
      jobRole: { id: NURSE },
      band,
      gaps: [{ status, skill: { name: 'triage' } }],
    });
    expect((await see())?.explorations).toEqual([
      { jobRole: { id: NURSE }, family: null, roles: [role('BELOW', 'ONE_GAP_AWAY')] },
    ]);
    expect((await see())?.goals).toEqual([]);
    await send(`rateSkill(input: { skillId: "${skillId('triage')}", level: 3 }) { profileVersion }`);
    expect((await see())?.explorations?.[0]?.roles).toEqual([role('MET', 'READY')]);
    await send(`rateSkill(input: { skillId: "${skillId('triage')}", level: 2 }) { profileVersion }`);
  });

  it('of a field of work shows its job roles, an occupation elsewhere among them', async () => {
    await explore('family: "soc-51"');
    expect((await see())?.explorations).toMatchObject([
      { jobRole: null, family: 'soc-51', roles: [{ jobRole: { id: WELDER }, band: 'ONE_GAP_AWAY' }] },
    ]);
  });

  it('tells no other service, has nothing computed, and nobody else sees it', async () => {
    await assessment.settle();
    await assessment.takeOutbox();
    await explore(`jobRoleId: "${WELDER}"`);
    expect(await assessment.database.look('select kind from dirty')).toEqual([]);
    expect(await assessment.takeOutbox()).toEqual([]);
    for (const other of ['ben', 'hr-system']) expect((await see(other))?.explorations).toBeNull();
  });

  it('ends in a goal, is shown as that, and comes back when the goal is dropped', async () => {
    await explore(`jobRoleId: "${WELDER}"`);
    await send(`chooseGoal(input: { jobRoleId: "${WELDER}", kind: ULTIMATE }) { goal { id } }`);
    expect(await see()).toMatchObject({ explorations: [], goals: [{ jobRole: { id: WELDER } }] });
    const [goal] = await assessment.database.look<{ id: string }>('select id from goal');
    await send(`dropGoal(input: { goalId: "${goal?.id ?? ''}" }) { goalId }`);
    expect(await see()).toMatchObject({ explorations: [{ jobRole: { id: WELDER } }], goals: [] });
  });

  it('begins once, ends for its person alone, and is refused by name', async () => {
    const first = await explore(`jobRoleId: "${NURSE}"`);
    expect((await explore(`jobRoleId: "${NURSE}"`)).data).toEqual(first.data);
    expect((await explore('family: "unheard-of"')).errors).toMatchObject([{ extensions: { code: 'INVALID' } }]);
    expect((await explore(`jobRoleId: "${NURSE}", family: "clinical"`)).errors).toMatchObject([
      { extensions: { code: 'INVALID', details: { field: 'jobRoleId' } } },
    ]);
    for (const none of [newId(), 'no-id'])
      expect((await explore(`jobRoleId: "${none}"`)).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    expect((await explore('family: "clinical"', 'hr-system')).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
    const end = `mutation { endExploration(input: { explorationId: "${first.data?.explore.explorationId ?? ''}" }) { explorationId } }`;
    expect((await assessment.ask('ben', end)).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    expect((await assessment.ask('ana', end)).errors).toBeUndefined();
    expect((await see())?.explorations).toEqual([]);
  });
});

describe('a goal outside', () => {
  let assessment: ServiceUnderTest;

  beforeAll(async () => {
    assessment = await startAssessment();
    await assessment.bus.deliver([welderEvent(1, 2)]);
  });
  afterAll(() => assessment.stop());

  it('has gaps and steps as one here, and no step speaks of openings', async () => {
    const choose = `mutation { chooseGoal(input: { jobRoleId: "${WELDER}", kind: ULTIMATE }) { goal { id } } }`;
    expect((await assessment.ask('ana', choose)).errors).toBeUndefined();
    const rate = `mutation { rateSkill(input: { skillId: "${skillId('records')}", level: 2 }) { profileVersion } }`;
    await assessment.ask('ana', rate);
    // Met by an old word only, so that there is something to do.
    await assessment.database.look(
      `update skill_profile set own = jsonb_set(own, array[$1, 'unconfirmed'], 'true') where id = $2`,
      [skillId('records'), ANA],
    );
    await assessment.settle();
    const of = [{ __typename: 'Employee', id: ANA }];
    const { data } = await assessment.ask<{ _entities: Seen[] }>('ana', MINE, { of });
    expect(data?._entities[0]).toMatchObject({
      gapAnalysis: { goals: [{ gaps: [{ status: 'UNCONFIRMED' }] }] },
      nextStones: {
        stones: [{ sentence: expect.stringMatching(/of Welder → elsewhere: here it never comes up\.$/) as string }],
      },
    });
  });
});
