import { EmployeeV1 } from '@libs/contracts';
import { newId, personId } from '@libs/platform';
import { TEST_ID_NAMESPACE, type ServiceUnderTest } from '@libs/testing';
import { ANA, NURSE, nurseEvent, skillId, startAssessment } from '../assessment.fixture';

const BEN = personId(TEST_ID_NAMESPACE, 'employee', 'ben');
const PREPARED = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Employee { talkPreparation {
  goals { goal { kind audience jobRole { id } } gaps { kind code skill { name } required shown status mustHave } }
  points { kind goal { kind } gap { skill { name } } } } } } }`;

interface Prepared {
  readonly talkPreparation: { readonly goals: readonly unknown[]; readonly points: readonly unknown[] } | null;
}

describe('preparing a talk from what somebody opened', () => {
  let assessment: ServiceUnderTest;
  const prepared = async (actor: string) => {
    const of = [{ __typename: 'Employee', id: ANA }];
    const { data, errors } = await assessment.ask<{ _entities: Prepared[] }>(actor, PREPARED, { of });
    expect(errors).toBeUndefined();
    return data?._entities[0]?.talkPreparation;
  };
  const send = async (mutation: string) => {
    const { errors } = await assessment.ask('ana', `mutation { ${mutation} }`);
    expect(errors).toBeUndefined();
  };
  const rate = (skill: string, level: number) =>
    send(`rateSkill(input: { skillId: "${skillId(skill)}", level: ${String(level)} }) { profileVersion }`);
  const goal = async () => (await assessment.database.look<{ id: string }>('select id from goal'))[0]?.id ?? '';
  const gap = (name: string, shown: number | null, status: string) => ({
    ...{ kind: 'SKILL', code: null, skill: { name }, required: 3, shown, status, mustHave: true },
  });
  const aim = { kind: 'NEXT', audience: null, jobRole: { id: NURSE } };

  beforeAll(async () => {
    assessment = await startAssessment();
    const person = { id: ANA, version: 1, status: 'ACTIVE', serviceDate: '2020-01-01', timeZone: 'UTC' };
    const payload = EmployeeV1.schema.parse({ ...person, assignments: [], managerPath: [BEN] });
    const ben = { ...payload, id: BEN, managerPath: [] };
    const type = 'internal-mobility.employee.changed';
    await assessment.bus.deliver([
      nurseEvent(1, { triage: 3, records: 3 }),
      { topic: EmployeeV1.topic, key: ANA, eventId: newId(), type, payload },
      { topic: EmployeeV1.topic, key: BEN, eventId: newId(), type, payload: ben },
    ]);
    await rate('triage', 2);
    await rate('records', 1);
    await send(`chooseGoal(input: { jobRoleId: "${NURSE}", kind: NEXT }) { goal { id } }`);
  });
  afterAll(() => assessment.stop());

  it('is nothing while nothing is shared, and an empty page while no goal is open', async () => {
    expect(await prepared('ben')).toBeNull();
    await send(`shareWith(input: { personId: "${BEN}", section: GOALS }) { share { id } }`);
    expect(await prepared('ben')).toEqual({ goals: [], points: [] });
    expect([await prepared('ana'), await prepared('lena'), await prepared('hr-system')]).toEqual([null, null, null]);
  });

  it('shows an opened goal, and nothing of levels that are not opened', async () => {
    await send(`setGoalAudience(input: { goalId: "${await goal()}", audience: SHARED }) { goal { id } }`);
    const nothing = [gap('records', null, 'UNKNOWN'), gap('triage', null, 'UNKNOWN')];
    const seen = await prepared('ben');
    expect(seen).toMatchObject({
      goals: [{ goal: aim }],
      points: [{ kind: 'ASK', goal: { kind: 'NEXT' }, gap: null }],
    });
    expect(seen?.goals).toEqual([{ goal: aim, gaps: expect.arrayContaining(nothing) as unknown }]);
    // Open to sharing, and yet not shared with him.
    await send(`setSkillAudience(input: { skillId: "${skillId('triage')}", audience: SHARED }) { profileVersion }`);
    expect(await prepared('ben')).toEqual(seen);
  });

  it('compares what is opened, and stays the same whatever is not', async () => {
    await send(`shareWith(input: { personId: "${BEN}", section: SKILLS }) { share { id } }`);
    const seen = await prepared('ben');
    const gaps = [gap('records', null, 'UNKNOWN'), gap('triage', 2, 'BELOW')];
    expect(seen?.goals).toEqual([{ goal: aim, gaps: expect.arrayContaining(gaps) as unknown }]);
    expect(seen?.points).toEqual([{ kind: 'PRACTISE', goal: { kind: 'NEXT' }, gap: { skill: { name: 'triage' } } }]);
    await rate('records', 3);
    await assessment.settle();
    expect(await prepared('ben')).toEqual(seen);
    // The control.
    await rate('triage', 3);
    expect((await prepared('ben'))?.points).toEqual([]);
  });

  it('ends with the share, and each look is told to the person', async () => {
    await send(`endShare(input: { personId: "${BEN}", section: GOALS }) { shareId }`);
    expect(await prepared('ben')).toBeNull();
    const looks = await assessment.database.look(
      `select distinct actor, subject, fields from audit where action = 'assessment.talk-preparation.read'`,
    );
    expect(looks).toEqual([{ actor: BEN, subject: ANA, fields: ['talkPreparation'] }]);
  });
});
