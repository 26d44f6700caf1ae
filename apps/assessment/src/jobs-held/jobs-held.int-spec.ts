import { SkillProfileV1 } from '@libs/contracts';
import { partId, referenceId } from '@libs/platform';
import type { ServiceUnderTest } from '@libs/testing';
import { ANA, NURSE, nurseEvent, startAssessment } from '../assessment.fixture';
import { anaEvent, job, roleEvent } from './jobs-held.fixture';

const DESK = referenceId('job-role', 'desk');
const GAPS = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Employee {
  gapAnalysis { freshness goals { gaps { code status actual } } } } } }`;

describe('the jobs that the employer knows of', () => {
  let assessment: ServiceUnderTest;
  const asks = (subject: string, minimum: number) =>
    ({ id: partId(NURSE, subject), kind: 'EXPERIENCE', subject, minimum, mustHave: true, weight: 0 }) as const;
  const settled = async () => {
    await assessment.settle();
    await assessment.settle();
  };
  const told = async () => {
    await settled();
    const states = (await assessment.takeOutbox()).filter(({ topic }) => topic === SkillProfileV1.topic);
    return (states.at(-1)?.payload as SkillProfileV1 | undefined)?.records;
  };
  const gaps = async () => {
    await settled();
    const { data } = await assessment.ask<{
      _entities: { gapAnalysis: { goals: { gaps: { code: string; status: string; actual: number }[] }[] } | null }[];
    }>('ana', GAPS, { of: [{ __typename: 'Employee', id: ANA }] });
    const found = data?._entities[0]?.gapAnalysis?.goals[0]?.gaps ?? [];
    return Object.fromEntries(found.map(({ code, status, actual }) => [code, [status, actual]]));
  };

  beforeAll(async () => {
    assessment = await startAssessment();
    const rest = [asks('clinical', 24), asks('reception', 12), asks('finance', 6)];
    await assessment.bus.deliver([nurseEvent(1, {}, rest), roleEvent(DESK, 1, 'reception')]);
    const aim = `mutation { chooseGoal(input: { jobRoleId: "${NURSE}", kind: NEXT }) { profileVersion } }`;
    expect((await assessment.ask('ana', aim)).errors).toBeUndefined();
  });
  afterAll(() => assessment.stop());

  it('count as her experience without a word of hers, for her alone, and leave what was before them a question', async () => {
    const desk = job('2018-01-01', { jobRoleId: DESK, to: '2018-12-31' });
    const nurse = job('2019-01-01', { to: '2019-12-31' });
    await assessment.bus.deliver([anaEvent(1, [desk, nurse])]);
    expect(await gaps()).toEqual({ clinical: ['BELOW', 12], reception: ['MET', 12], finance: ['UNKNOWN', 0] });
    expect(await told()).toEqual({
      own: {
        worked: [
          { family: 'reception', jobRoleId: DESK, from: '2018-01-01', to: '2018-12-31', fte: 1 },
          { family: 'clinical', jobRoleId: NURSE, from: '2019-01-01', to: '2019-12-31', fte: 1 },
        ],
      },
      shared: {},
      discoverable: {},
    });
  });

  it('count no month twice where two overlap or she tells of the same', async () => {
    const [one, other] = [job('2019-01-01', { to: '2019-12-31' }), job('2019-07-01', { to: '2020-06-30', fte: 0.5 })];
    await assessment.bus.deliver([anaEvent(2, [one, { ...other, primary: false }])]);
    expect((await gaps())['clinical']).toEqual(['BELOW', 15]);
    const same = `mutation { recordExperience(input: { family: "clinical", kind: PAID, fte: 1, from: "2019-01-01", to: "2019-12-31" }) { recordId } }`;
    expect((await assessment.ask('ana', same)).errors).toBeUndefined();
    expect(await gaps()).toEqual({ clinical: ['BELOW', 15], reception: ['MISSING', 0], finance: ['MISSING', 0] });
  });

  it('are told anew when their role changes its family, and not when anything else about her changes', async () => {
    await told();
    await assessment.bus.deliver([roleEvent(DESK, 2, 'front-office')]);
    expect(await told()).toBeUndefined();
    await assessment.bus.deliver([nurseEvent(2, {}, []), anaEvent(3, [job('2019-01-01', { jobRoleId: DESK })])]);
    expect((await told())?.own.worked).toMatchObject([{ family: 'front-office', from: '2019-01-01' }]);
    await assessment.bus.deliver([roleEvent(DESK, 3, 'reception')]);
    expect((await told())?.own.worked).toMatchObject([{ family: 'reception' }]);
    const elsewhere = { ...job('2019-01-01', { jobRoleId: DESK }), location: 'elsewhere' };
    await assessment.bus.deliver([anaEvent(4, [elsewhere])]);
    expect(await assessment.database.look('select * from dirty')).toEqual([]);
  });

  it('are not believed of somebody erased, however late an old state comes', async () => {
    const ended = anaEvent(5, []);
    await assessment.bus.deliver([{ ...ended, payload: { id: ANA, version: 5, erased: true } }]);
    await assessment.bus.deliver([anaEvent(4, [job('2019-01-01')])]);
    await settled();
    expect(await assessment.database.look('select id from known_jobs')).toEqual([]);
    expect(await assessment.database.look('select id from skill_profile')).toEqual([]);
  });
});
