import { EmployeeV1 } from '@libs/contracts';
import { newId, personId, type CommandContext } from '@libs/platform';
import { TEST_ID_NAMESPACE, type BusEvent, type ServiceUnderTest } from '@libs/testing';
import { ANA, NURSE, nurseEvent, skillId, startAssessment } from '../assessment.fixture';
import { ChooseGoal } from '../goals/choose-goal';
import { SetGoalAudience } from '../goals/set-goal-audience';
import { RateSkill } from '../ratings/rate-skill';
import { SetSkillAudience } from '../ratings/set-skill-audience';
import { EndShare } from './end-share';
import { ShareWith } from './share-with';

const person = (name: string): string => personId(TEST_ID_NAMESPACE, 'employee', name);
const [BEN, LENA, NOOR] = [person('ben'), person('lena'), person('noor')];
const TODAY = new Date(performance.timeOrigin).toISOString().slice(0, 10);

describe('sharing', () => {
  let assessment: ServiceUnderTest;
  const asAna: CommandContext = {
    actor: { kind: 'employee', employeeId: ANA },
    purpose: 'test',
    requestId: 'test',
    asOf: TODAY,
  };
  const rate = (name: string, level: number) =>
    assessment.get(RateSkill).execute({ skillId: skillId(name), level }, asAna);
  const open = (name: string, audience: 'SELF' | 'SHARED' | 'DISCOVERABLE') =>
    assessment.get(SetSkillAudience).execute({ skillId: skillId(name), audience }, asAna);
  const share = (personId: string, section: 'SKILLS' | 'GOALS' = 'SKILLS', until: string | null = null) =>
    assessment.get(ShareWith).execute({ personId, section, until }, asAna);
  const employee = (
    version: number,
    managerPath: readonly string[],
    id = ANA,
    status: EmployeeV1['status'] = 'ACTIVE',
  ): BusEvent => ({
    topic: EmployeeV1.topic,
    key: id,
    eventId: newId(),
    type: 'internal-mobility.employee.changed',
    payload: {
      id,
      version,
      status,
      serviceDate: '2020-01-01',
      timeZone: 'UTC',
      assignments: [],
      managerPath,
    },
  });

  interface Seen {
    readonly sharedSkills: { readonly level: number; readonly skill: { readonly name: string } }[] | null;
    readonly sharedGoals: { readonly kind: string }[] | null;
    readonly skillProfile: unknown;
    readonly goals: unknown;
    readonly shares: unknown;
  }

  interface Listed {
    readonly sharedWithMe: {
      readonly edges: readonly { readonly node: { readonly section: string } }[];
      readonly pageInfo: { readonly endCursor: string };
    } | null;
  }

  async function seenBy(actor: string): Promise<Seen | undefined> {
    const question = `query($of: [_Any!]!) { _entities(representations: $of) { ... on Employee {
      sharedSkills { level skill { name } } sharedGoals { kind }
      skillProfile { version } goals { id } shares { section } } } }`;
    const answer = await assessment.ask<{ _entities: Seen[] }>(actor, question, {
      of: [{ __typename: 'Employee', id: ANA }],
    });
    expect(answer.errors).toBeUndefined();
    return answer.data?._entities[0];
  }

  beforeAll(async () => {
    assessment = await startAssessment();
  });
  afterAll(() => assessment.stop());
  beforeEach(async () => {
    await assessment.database.look(
      'truncate rating, skill_profile, shared_levels, share, known_manager, known_employee, goal, outbox, inbox, dirty, audit, idempotency',
    );
    await assessment.bus.deliver([employee(1, [BEN]), ...[BEN, LENA, NOOR].map((id) => employee(1, [], id))]);
    await rate('triage', 2);
    await rate('records', 3);
    await open('triage', 'SHARED');
  });

  it('shows the named person what was opened, nobody else anything, and never more', async () => {
    await share(BEN);
    expect(await seenBy('ben')).toEqual({
      sharedSkills: [{ level: 2, skill: { name: 'triage' } }],
      sharedGoals: null,
      skillProfile: null,
      goals: null,
      shares: null,
    });
    expect(await seenBy('lena')).toMatchObject({ sharedSkills: null, sharedGoals: null });
    expect(await seenBy('hr-system')).toMatchObject({ sharedSkills: null, sharedGoals: null });
  });

  it('lets what is not shared change without any other person seeing a difference', async () => {
    await share(BEN);
    const before = [await seenBy('ben'), await seenBy('lena')];
    await rate('records', 1);
    await open('records', 'SELF');
    expect([await seenBy('ben'), await seenBy('lena')]).toEqual(before);
    await rate('triage', 4);
    expect((await seenBy('ben'))?.sharedSkills).toEqual([{ level: 4, skill: { name: 'triage' } }]);
  });

  it('ends at once when the person ends it, and by its day', async () => {
    await share(BEN);
    await assessment.get(EndShare).execute({ personId: BEN, section: 'SKILLS' }, asAna);
    expect((await seenBy('ben'))?.sharedSkills).toBeNull();
    await share(LENA, 'SKILLS', TODAY);
    expect((await seenBy('lena'))?.sharedSkills).toHaveLength(1);
    await assessment.database.look(`update share set until = current_date - 1, since = current_date - 9`);
    expect((await seenBy('lena'))?.sharedSkills).toBeNull();
  });

  it('with the manager ends when somebody else becomes that; with others it goes on', async () => {
    await share(BEN);
    await share(LENA);
    await assessment.bus.deliver([employee(2, [NOOR])]);
    expect((await seenBy('ben'))?.sharedSkills).toBeNull();
    expect((await seenBy('lena'))?.sharedSkills).toHaveLength(1);
    // An older state that comes late changes nothing.
    await share(NOOR);
    await assessment.bus.deliver([employee(1, [BEN])]);
    expect((await seenBy('noor'))?.sharedSkills).toHaveLength(1);
  });

  it('of goals shows the opened ones', async () => {
    await assessment.bus.deliver([nurseEvent(1, { triage: 3 })]);
    const { goal } = await assessment.get(ChooseGoal).execute({ jobRoleId: NURSE, kind: 'NEXT' }, asAna);
    await share(BEN, 'GOALS');
    expect((await seenBy('ben'))?.sharedGoals).toEqual([]);
    await assessment.get(SetGoalAudience).execute({ goalId: goal.id, audience: 'SHARED' }, asAna);
    expect((await seenBy('ben'))?.sharedGoals).toEqual([{ kind: 'NEXT' }]);
    expect((await seenBy('lena'))?.sharedGoals).toBeNull();
  });

  it('is told to the other services, with the levels of each audience apart', async () => {
    await open('records', 'DISCOVERABLE');
    await share(BEN, 'SKILLS', '2030-12-31');
    await assessment.takeOutbox();
    await assessment.settle();
    const events = (await assessment.takeOutbox()).filter(({ type }) => type === 'assessment.skill-profile.shared');
    expect(events).toHaveLength(1);
    const { shared, discoverable, sharedWith } = events[0]?.payload as Record<string, object>;
    expect(Object.keys(shared ?? {}).sort()).toEqual([skillId('triage'), skillId('records')].sort());
    expect(Object.keys(discoverable ?? {})).toEqual([skillId('records')]);
    expect(sharedWith).toEqual([{ person: BEN, section: 'SKILLS', until: '2030-12-31' }]);
    await assessment.settle();
    // The gap analysis follows the profile's version; the profile itself has nothing more to say.
    expect((await assessment.takeOutbox()).map(({ topic }) => topic)).toEqual(['assessment.gap-analysis.v1']);
  });

  it('leaves a trace of each look that somebody else had', async () => {
    await share(BEN);
    await seenBy('ben');
    const looks = await assessment.database.look(
      `select actor, subject, fields from audit where action = 'assessment.shared-skills.read'`,
    );
    expect(looks).toEqual([{ actor: BEN, subject: ANA, fields: ['sharedSkills'] }]);
    const mine = `query($of: [_Any!]!) { _entities(representations: $of) { ... on Employee {
      lookedAt(first: 5) { edges { node { by { id } fields purpose } } pageInfo { hasNextPage } } } } }`;
    const of = [{ __typename: 'Employee', id: ANA }];
    expect((await assessment.ask<{ _entities: unknown[] }>('ana', mine, { of })).data?._entities).toEqual([
      {
        lookedAt: {
          edges: [{ node: { by: { id: BEN }, fields: ['sharedSkills'], purpose: 'look at shared skills' } }],
          pageInfo: { hasNextPage: false },
        },
      },
    ]);
    expect((await assessment.ask<{ _entities: unknown[] }>('ben', mine, { of })).data?._entities).toEqual([
      { lookedAt: null },
    ]);
  });

  it('is refused with nobody, with who has left, and with what is no id, in the same words', async () => {
    const gone = person('gone');
    await assessment.bus.deliver([employee(1, [], gone, 'LEFT')]);
    const tried = (personId: string) =>
      assessment.ask(
        'ana',
        `mutation { shareWith(input: { personId: "${personId}", section: SKILLS }) { share { id } } }`,
      );
    const answers = await Promise.all([gone, newId(), 'ben', ''].map(tried));
    expect(answers[0]).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect((await tried(LENA)).errors).toBeUndefined();
  });

  it('is on a list of whoever it is with, page by page, while it lasts, and on nobody else’s', async () => {
    const listed = async (actor: string, of: string, page = 'first: 5') => {
      const query = `query($of: [_Any!]!) { _entities(representations: $of) { ... on Employee { sharedWithMe(${page}) {
        edges { node { person { id } section since until } } pageInfo { hasNextPage endCursor } } } } }`;
      const { data, errors } = await assessment.ask<{ _entities: [Listed] }>(actor, query, {
        of: [{ __typename: 'Employee', id: of }],
      });
      expect(errors).toBeUndefined();
      return data?._entities[0].sharedWithMe;
    };
    const sections = async () => (await listed('ben', BEN))?.edges.map(({ node }) => node.section);
    expect((await listed('ben', BEN))?.edges).toEqual([]);
    await share(BEN, 'SKILLS', '2999-12-31');
    await share(BEN, 'GOALS');
    await share(LENA);
    const first = await listed('ben', BEN, 'first: 1');
    expect(first).toMatchObject({
      edges: [{ node: { person: { id: ANA }, section: 'GOALS', since: TODAY, until: null } }],
      pageInfo: { hasNextPage: true },
    });
    const second = await listed('ben', BEN, `first: 1, after: "${first?.pageInfo.endCursor ?? ''}"`);
    expect(second?.edges).toMatchObject([{ node: { section: 'SKILLS', until: '2999-12-31' } }]);
    expect([await listed('ana', BEN), await listed('hr-system', BEN)]).toEqual([null, null]);
    expect((await listed('ana', ANA))?.edges).toEqual([]);
    await assessment.get(EndShare).execute({ personId: BEN, section: 'GOALS' }, asAna);
    expect(await sections()).toEqual(['SKILLS']);
    await assessment.database.look(`update share set until = current_date - 1, since = current_date - 9`);
    expect(await sections()).toEqual([]);
  });

  it('ends on both sides when somebody leaves, and does not come back with them', async () => {
    await share(BEN);
    await share(LENA);
    const held = () => assessment.database.look('select person_id as id from share order by id');
    await assessment.bus.deliver([employee(2, [], LENA, 'LEFT')]);
    expect(await held()).toEqual([{ id: BEN }]);
    await assessment.takeOutbox();
    await assessment.settle();
    const told = (await assessment.takeOutbox()).find(({ type }) => type === 'assessment.skill-profile.shared');
    expect(told?.payload).toMatchObject({ sharedWith: [{ person: BEN, section: 'SKILLS' }] });
    await assessment.bus.deliver([employee(2, [BEN], ANA, 'LEFT')]);
    expect(await held()).toEqual([]);
    await assessment.bus.deliver([employee(3, [BEN]), employee(3, [], LENA)]);
    expect(await held()).toEqual([]);
  });

  it('is refused with oneself, into the past, and beyond measure', async () => {
    await expect(share(ANA)).rejects.toMatchObject({ code: 'INVALID', details: { field: 'personId' } });
    await expect(share(BEN, 'SKILLS', '2020-01-01')).rejects.toMatchObject({ details: { field: 'until' } });
    for (const personId of [LENA, 'lena', '\u0000'])
      await expect(assessment.get(EndShare).execute({ personId, section: 'SKILLS' }, asAna)).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
  });
});
