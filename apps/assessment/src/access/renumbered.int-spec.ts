import { EmployeeV1 } from '@libs/contracts';
import { newId, personId } from '@libs/platform';
import { TEST_ID_NAMESPACE, type ServiceUnderTest } from '@libs/testing';
import { ANA, skillId, startAssessment } from '../assessment.fixture';

const RATE = `mutation ($skillId: ID!, $level: Int!) { rateSkill(input: { skillId: $skillId, level: $level }) { profileVersion } }`;

describe('a person whom the HR system gave another number', () => {
  let assessment: ServiceUnderTest;
  const rate = async (number: string, skill: string) =>
    (await assessment.ask(number, RATE, { skillId: skillId(skill), level: 2 })).data;

  beforeAll(async () => {
    assessment = await startAssessment();
  });
  afterAll(() => assessment.stop());

  it('goes on under the new one, and under the old one, as the same person', async () => {
    expect(await rate('ana', 'triage')).toEqual({ rateSkill: { profileVersion: 1 } });
    const state: EmployeeV1 = {
      id: ANA,
      version: 2,
      status: 'ACTIVE',
      serviceDate: '2022-02-14',
      timeZone: 'Europe/Berlin',
      assignments: [],
      signsInAs: [personId(TEST_ID_NAMESPACE, 'employee', 'E-77')],
      managerPath: [],
    };
    const type = 'internal-mobility.employee.changed';
    await assessment.bus.deliver([{ topic: EmployeeV1.topic, key: ANA, eventId: newId(), type, payload: state }]);
    expect(await rate('E-77', 'records')).toEqual({ rateSkill: { profileVersion: 2 } });
    expect(await rate('ana', 'records')).toEqual({ rateSkill: { profileVersion: 3 } });
    expect(await rate('stranger', 'records')).toEqual({ rateSkill: { profileVersion: 1 } });
  });
});
