import { EmployeeV1 } from '@libs/contracts';
import { newId, personId, type CommandContext } from '@libs/platform';
import {
  FROM_HR_SYSTEM,
  TEST_ID_NAMESPACE,
  expectKeyToCount,
  mutationsOf,
  type MutationCase,
  type ServiceUnderTest,
} from '@libs/testing';
import { ANA, NURSE, nurseEvent, skillId, startAssessment } from './assessment.fixture';
import { ImportRatings } from './imported-ratings/import-ratings';
import { RateSkill } from './ratings/rate-skill';

const BEN = '018f0000-0000-7000-8000-0000000000be';
const BOSS_SAID = personId(TEST_ID_NAMESPACE, 'rating', 'boss');
const levels = [{ step: 1, name: { en: 'Novice' } }];
const skill = (externalId: string) => ({ externalId, name: { en: externalId }, levels });

const rating = (externalId: string) => ({
  externalId,
  person: 'ana',
  skill: 'triage',
  source: 'PEER',
  level: 2,
  ratedOn: '2026-01-01',
});

const worked = (externalId: string) => ({
  ...{ externalId, person: 'ana', family: 'nursing', kind: 'PAID', fte: 1, from: '2020-01-01' },
});

describe('a mutation with an idempotency key', () => {
  let assessment: ServiceUnderTest;
  let goalId = '';
  let recordId = '';
  let explorationId = '';

  const cases: readonly MutationCase[] = [
    {
      mutation: 'importSkills',
      actor: 'hr-system',
      input: () => ({ rows: [skill('one')] }),
      other: () => ({ rows: [skill('two')] }),
      answer: '{ created updated unchanged refused { row } }',
    },
    {
      mutation: 'importRatings',
      actor: 'hr-system',
      input: () => ({ rows: [rating('one')] }),
      other: () => ({ rows: [rating('two')] }),
      answer: '{ created updated unchanged refused { row } }',
    },
    {
      mutation: 'importEducation',
      actor: 'hr-system',
      input: () => ({ rows: [{ externalId: 'one', person: 'ana', level: 5 }] }),
      other: () => ({ rows: [{ externalId: 'two', person: 'ana', level: 6 }] }),
      answer: '{ created updated unchanged refused { row } }',
    },
    {
      mutation: 'importExperience',
      actor: 'hr-system',
      input: () => ({ rows: [worked('one')] }),
      other: () => ({ rows: [worked('two')] }),
      answer: '{ created updated unchanged refused { row } }',
    },
    {
      mutation: 'importCredentials',
      actor: 'hr-system',
      input: () => ({ rows: [{ externalId: 'one', person: 'ana', type: 'rn-licence' }] }),
      other: () => ({ rows: [{ externalId: 'two', person: 'ana', type: 'rn-licence' }] }),
      answer: '{ created updated unchanged refused { row } }',
    },
    {
      mutation: 'importReviewDates',
      actor: 'hr-system',
      input: () => ({ rows: [{ externalId: 'one', person: 'ana', on: '2027-02-01' }] }),
      other: () => ({ rows: [{ externalId: 'two', person: 'ana', on: '2027-02-01' }] }),
      answer: '{ created updated unchanged refused { row } }',
    },
    {
      mutation: 'beginAssessmentImport',
      actor: 'hr-system',
      input: () => ({ kind: 'skills', mode: 'APPLY' }),
      other: () => ({ kind: 'skills', mode: 'DRY_RUN' }),
      answer: '{ id status }',
    },
    {
      mutation: 'rekeyAssessment',
      actor: 'hr-system',
      input: () => ({ kind: 'skills', from: 'one', to: 'first' }),
      other: () => ({ kind: 'skills', from: 'one', to: 'other' }),
      answer: '',
    },
    {
      mutation: 'rateSkill',
      actor: 'ana',
      input: () => ({ skillId: skillId('triage'), level: 1 }),
      other: () => ({ skillId: skillId('triage'), level: 2 }),
      answer: '{ profileVersion }',
    },
    {
      mutation: 'answerRating',
      actor: 'ana',
      input: () => ({ statementId: BOSS_SAID, answer: 'SEEN' }),
      other: () => ({ statementId: BOSS_SAID, answer: 'DISPUTED' }),
      answer: '{ statementId }',
    },
    {
      mutation: 'confirmSkill',
      actor: 'ana',
      input: () => ({ skillId: skillId('triage'), level: 3 }),
      other: () => ({ skillId: skillId('triage') }),
      answer: '{ profileVersion }',
    },
    {
      mutation: 'setPreferences',
      actor: 'ana',
      input: () => ({ hoursAWeek: 10 }),
      other: () => ({ hoursAWeek: 11 }),
      answer: '{ preferences { hoursAWeek } }',
    },
    {
      mutation: 'setSkillAudience',
      actor: 'ana',
      input: () => ({ skillId: skillId('triage'), audience: 'SHARED' }),
      other: () => ({ skillId: skillId('triage'), audience: 'SELF' }),
      answer: '{ profileVersion }',
    },
    {
      mutation: 'recordEducation',
      actor: 'ana',
      input: () => ({ level: 6, field: 'nursing' }),
      other: () => ({ level: 7 }),
      answer: '{ recordId }',
    },
    {
      mutation: 'recordExperience',
      actor: 'ana',
      input: () => ({ family: 'nursing', kind: 'PAID', fte: 1, from: '2020-01-01' }),
      other: () => ({ family: 'care', kind: 'VOLUNTEER', fte: 0.5, from: '2020-01-01', to: '2020-06-30' }),
      answer: '{ recordId }',
    },
    {
      mutation: 'recordCredential',
      actor: 'ana',
      input: () => ({ type: 'rn-licence', expiresOn: '2028-01-31' }),
      other: () => ({ type: 'driver' }),
      answer: '{ recordId }',
    },
    {
      mutation: 'recordNone',
      actor: 'ben',
      input: () => ({ kind: 'EDUCATION' }),
      other: () => ({ kind: 'CREDENTIAL' }),
      answer: '{ none }',
    },
    {
      mutation: 'recordEligibility',
      actor: 'ana',
      input: () => ({ code: 'work-permit', from: '2020-01-01' }),
      other: () => ({ code: 'work-permit', from: '2021-01-01' }),
      answer: '{ recordId }',
    },
    {
      mutation: 'setRecordAudience',
      actor: 'ana',
      input: () => ({ id: recordId, audience: 'SHARED' }),
      other: () => ({ id: recordId, audience: 'SELF' }),
      answer: '{ recordId }',
    },
    {
      mutation: 'removeRecord',
      actor: 'ana',
      input: () => ({ id: recordId }),
      other: () => ({ id: BEN }),
      answer: '{ recordId }',
    },
    {
      mutation: 'shareWith',
      actor: 'ana',
      input: () => ({ personId: BEN, section: 'SKILLS' }),
      other: () => ({ personId: BEN, section: 'GOALS' }),
      answer: '{ share { id section until } }',
    },
    {
      mutation: 'endShare',
      actor: 'ana',
      input: () => ({ personId: BEN, section: 'SKILLS' }),
      other: () => ({ personId: BEN, section: 'GOALS' }),
      answer: '{ shareId }',
    },
    {
      mutation: 'seeNextStones',
      actor: 'ana',
      input: () => ({ version: 1 }),
      other: () => ({ version: 2 }),
      answer: '{ version }',
    },
    {
      mutation: 'chooseGoal',
      actor: 'ana',
      input: () => ({ jobRoleId: NURSE, kind: 'NEXT' }),
      other: () => ({ jobRoleId: NURSE, kind: 'BACKUP' }),
      answer: '{ goal { id kind since audience } profileVersion }',
    },
    {
      mutation: 'setGoalAudience',
      actor: 'ana',
      input: () => ({ goalId, audience: 'SHARED' }),
      other: () => ({ goalId, audience: 'SELF' }),
      answer: '{ goal { id audience } }',
    },
    {
      mutation: 'explore',
      actor: 'ana',
      input: () => ({ jobRoleId: NURSE }),
      other: () => ({ family: 'clinical' }),
      answer: '{ explorationId }',
    },
    {
      mutation: 'endExploration',
      actor: 'ana',
      input: () => ({ explorationId }),
      other: () => ({ explorationId: BEN }),
      answer: '{ explorationId }',
    },
    {
      mutation: 'dropGoal',
      actor: 'ana',
      input: () => ({ goalId }),
      other: () => ({ goalId: BEN }),
      answer: '{ goalId }',
    },
  ];

  beforeAll(async () => {
    assessment = await startAssessment();
    const ben = { id: BEN, version: 1, status: 'ACTIVE', serviceDate: '2020-01-01', timeZone: 'UTC' };
    const payload = { ...ben, assignments: [], managerPath: [] };
    const type = 'internal-mobility.employee.changed';
    await assessment.bus.deliver([
      nurseEvent(1, { [skillId('triage')]: 3 }),
      { topic: EmployeeV1.topic, key: BEN, eventId: newId(), type, payload },
    ]);
    const word = { ...rating('boss'), source: 'MANAGER' as const };
    await assessment.get(ImportRatings).execute({ rows: [word] }, FROM_HR_SYSTEM);
  });
  afterAll(() => assessment.stop());
  beforeEach(async () => {
    const [goal] = await assessment.database.look<{ id: string }>('select id from goal');
    goalId = goal?.id ?? '';
    const [record] = await assessment.database.look<{ id: string }>(
      `select id from held_record where source = 'SELF' order by id`,
    );
    recordId = record?.id ?? '';
    const [exploration] = await assessment.database.look<{ id: string }>('select id from exploration');
    explorationId = exploration?.id ?? '';
  });

  it('is every mutation that takes one', async () => {
    expect(cases.map(({ mutation }) => mutation).sort()).toEqual([...(await mutationsOf(assessment)).keys()].sort());
  });

  it.each(cases)('$mutation answers the same once more, and refuses another body', async (each) => {
    await expectKeyToCount(assessment, each);
  });

  it('has one effect for each key, however many come at once', async () => {
    const [keys, times] = [20, 50];
    await assessment.database.look('truncate rating, skill_profile, audit, outbox, idempotency');
    const rate = (key: number) => {
      const context: CommandContext = {
        actor: { kind: 'employee', employeeId: ANA },
        purpose: 'test',
        requestId: 'test',
        asOf: '2026-11-24',
        idempotencyKey: `key ${String(key)}`,
      };
      return assessment.get(RateSkill).execute({ skillId: skillId('triage'), level: 1 + (key % 4) }, context);
    };
    await rate(0);
    const answers: Promise<object>[] = [];
    for (let time = 0; time < times; time += 1) for (let key = 0; key < keys; key += 1) answers.push(rate(key));
    const distinct = new Set((await Promise.all(answers)).map((answer) => JSON.stringify(answer)));
    expect(distinct.size).toBe(keys);
    const [row] = await assessment.database.look(
      `select (select count(*)::int from rating) as ratings, (select count(*)::int from audit) as audits,
              (select count(*)::int from outbox) as events, (select max(version)::int from skill_profile) as version`,
    );
    expect(row).toEqual({ ratings: keys, audits: keys, events: keys, version: keys });
  }, 60_000);
});
