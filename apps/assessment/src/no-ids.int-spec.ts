import { askedWithNoId, type ServiceUnderTest } from '@libs/testing';
import { ANA, NURSE, nurseEvent, skillId, startAssessment } from './assessment.fixture';

describe('an id or a text that is none', () => {
  let assessment: ServiceUnderTest;

  beforeAll(async () => {
    assessment = await startAssessment();
    await assessment.bus.deliver([nurseEvent(1, { triage: 2 })]);
  });
  afterAll(() => assessment.stop());

  it('is never an error of ours, whatever field is asked with it', async () => {
    const known = { skillId: skillId('triage'), jobRoleId: NURSE };
    const entities = { Employee: ANA, Skill: known.skillId };
    expect(await askedWithNoId(assessment, { actors: ['ana', 'hr-system'], known, entities })).toEqual([]);
  });
});
