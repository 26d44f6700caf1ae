import { SkillProfileV1 } from '@libs/contracts';
import type { ServiceUnderTest } from '@libs/testing';
import { ANA, NURSE, nurseEvent, skillId, startAssessment } from '../assessment.fixture';

const TRIAGE = skillId('triage');
const MINE = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Employee {
  preferences { hoursAWeek windows { day from to } modes languages places shifts
    payFloor { amount currency basis } refusedSkills { id name } }
  gapAnalysis { freshness goals { gaps { status refused monthsToClose } } } } } }`;

interface Seen {
  readonly preferences: Readonly<Record<string, unknown>> | null;
  readonly gapAnalysis: { readonly goals: readonly { readonly gaps: readonly unknown[] }[] } | null;
}

const NOTHING = {
  ...{ hoursAWeek: null, windows: null, modes: null, languages: null, places: null },
  ...{ shifts: null, payFloor: null, refusedSkills: null },
};
const ALL = `hoursAWeek: 10, windows: [{ day: TUE, from: "18:00", to: "21:30" }], modes: [ONLINE, BLENDED],
  languages: ["en", "de-AT"], places: ["riverside"], shifts: ["day"],
  payFloor: { amount: "3100.00", currency: "USD", basis: MONTH }, refusedSkills: ["${TRIAGE}"]`;

describe('what suits a person', () => {
  let assessment: ServiceUnderTest;
  const set = async (input: string, actor = 'ana') => {
    const { data, errors } = await assessment.ask<{ setPreferences: { preferences: { hoursAWeek: number | null } } }>(
      actor,
      `mutation { setPreferences(input: { ${input} }) { preferences { hoursAWeek } } }`,
    );
    return { hours: data?.setPreferences.preferences.hoursAWeek, errors };
  };
  const refusal = async (input: string, actor?: string) => {
    const { errors } = await set(input, actor);
    return errors?.map(({ extensions, message }) => [extensions.code, message]);
  };
  const see = async (actor = 'ana'): Promise<Seen | undefined> => {
    // The profile takes it over, and then the gaps.
    await assessment.settle();
    await assessment.settle();
    const of = [{ __typename: 'Employee', id: ANA }];
    return (await assessment.ask<{ _entities: Seen[] }>(actor, MINE, { of })).data?._entities[0];
  };
  const told = async () => {
    await assessment.settle();
    const events = (await assessment.takeOutbox()).filter(({ topic }) => topic === SkillProfileV1.topic);
    return events.map(({ type, payload }) => ({ type, ...SkillProfileV1.schema.parse(payload) }));
  };

  beforeAll(async () => {
    assessment = await startAssessment();
  });
  afterAll(() => assessment.stop());
  beforeEach(async () => {
    await assessment.database.look(
      'truncate preference, skill_profile, rating, goal, gap_analysis, outbox, dirty, idempotency',
    );
  });

  it('is what they said, for themselves alone', async () => {
    expect((await see())?.preferences).toEqual(NOTHING);
    expect((await set(ALL)).hours).toBe(10);
    expect((await see())?.preferences).toEqual({
      ...{ hoursAWeek: 10, windows: [{ day: 'TUE', from: '18:00', to: '21:30' }], modes: ['ONLINE', 'BLENDED'] },
      ...{ languages: ['en', 'de-AT'], places: ['riverside'], shifts: ['day'] },
      ...{ payFloor: { amount: '3100.00', currency: 'USD', basis: 'MONTH' } },
      refusedSkills: [{ id: TRIAGE, name: 'triage' }],
    });
    for (const other of ['ben', 'hr-system']) expect((await see(other))?.preferences ?? null).toBeNull();
  });

  it('changes by what is said, and null takes it back', async () => {
    await set('hoursAWeek: 10, places: ["riverside"]');
    await set('places: ["harbor"]');
    expect((await see())?.preferences).toMatchObject({ hoursAWeek: 10, places: ['harbor'] });
    await set('hoursAWeek: null, places: []');
    expect((await see())?.preferences).toEqual({ ...NOTHING, places: [] });
  });

  it('is told to the other services once for each change, the refused skills in their own place', async () => {
    await set(ALL);
    await set(ALL);
    const [first, ...more] = await told();
    expect(more).toEqual([]);
    expect(first).toMatchObject({
      type: 'assessment.skill-profile.preferred',
      ...{ version: 1, own: {}, shared: {}, discoverable: {}, refused: [TRIAGE] },
      preferences: { hoursAWeek: 10, places: ['riverside'] },
    });
    expect(first?.preferences).not.toHaveProperty('refusedSkills');
    await set('hoursAWeek: null, refusedSkills: null');
    const [after] = await told();
    expect(after).not.toHaveProperty('refused');
    expect(after?.preferences).not.toHaveProperty('hoursAWeek');
  });

  it('leaves a gap in a refused skill as it is, said to be refused, with no way to close it', async () => {
    await assessment.bus.deliver([nurseEvent(1, { triage: 3 })]);
    await assessment.ask(
      'ana',
      `mutation { chooseGoal(input: { jobRoleId: "${NURSE}", kind: NEXT }) { profileVersion } }`,
    );
    await set(`refusedSkills: ["${TRIAGE}"]`);
    const gaps = async () => (await see())?.gapAnalysis?.goals[0]?.gaps;
    expect(await gaps()).toEqual([{ status: 'MISSING', refused: true, monthsToClose: null }]);
    await set('refusedSkills: []');
    expect(await gaps()).toMatchObject([{ status: 'MISSING', refused: false }]);
  });

  it.each([
    ['hoursAWeek: 0', 'hoursAWeek'],
    ['hoursAWeek: 61', 'hoursAWeek'],
    ['windows: [{ day: MON, from: "18:00", to: "18:00" }]', 'windows.0.to'],
    ['windows: [{ day: MON, from: "25:00", to: "26:00" }]', 'windows.0.from'],
    ['languages: ["en", "English"]', 'languages.1'],
    ['places: ["a", "a"]', 'places.1'],
    ['places: [" a"]', 'places.0'],
    ['refusedSkills: ["abc"]', 'refusedSkills.0'],
    ['payFloor: { amount: "-1", currency: "USD", basis: YEAR }', 'payFloor.amount'],
    ['payFloor: { amount: "1", currency: "usd", basis: YEAR }', 'payFloor.currency'],
    [`refusedSkills: ["${TRIAGE}", "${ANA}"]`, 'refusedSkills.1'],
  ])('is refused whole, naming the field: %s', async (input, field) => {
    await set('hoursAWeek: 7');
    expect(await refusal(`shifts: ["day"], ${input}`)).toEqual([['INVALID', expect.stringContaining(field)]]);
    expect((await see())?.preferences).toEqual({ ...NOTHING, hoursAWeek: 7 });
  });

  it('takes codes as the HR system writes them, and ids in any case', async () => {
    const skill = TRIAGE.toUpperCase();
    await set(`places: ["Station 3", "Ku\\u0308che"], shifts: ["Night (10h)"], refusedSkills: ["${skill}"]`);
    expect((await see())?.preferences).toMatchObject({
      ...{ places: ['Station 3', 'Küche'], shifts: ['Night (10h)'] },
      refusedSkills: [{ id: TRIAGE }],
    });
  });

  it('is said by people alone', async () => {
    expect(await refusal('hoursAWeek: 7', 'hr-system')).toMatchObject([['FORBIDDEN', expect.any(String)]]);
  });
});
