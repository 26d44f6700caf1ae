import { AccessGrantV1, EmployeeV1, RecommendationV1 } from '@libs/contracts';
import { newId, personId } from '@libs/platform';
import { FROM_HR_SYSTEM, TEST_ID_NAMESPACE, tracesOf, type BusEvent, type ServiceUnderTest } from '@libs/testing';
import { ANA, NURSE, nurseEvent, skillId, startAssessment } from '../assessment.fixture';
import { SCHEMA } from '../config';
import { ImportRatings } from '../imported-ratings/import-ratings';
import { ImportReviewDates } from '../review-dates/import-review-dates';
import { ImportCredentials } from '../records/import-credentials';

const BOB = personId(TEST_ID_NAMESPACE, 'employee', 'bob');

function personEvent(id: string, version: number, rest: Partial<EmployeeV1> = {}): BusEvent {
  const base = { id, version, status: 'ACTIVE' as const, serviceDate: '2020-01-01', timeZone: 'UTC', assignments: [] };
  const payload: EmployeeV1 = { ...base, managerPath: [], ...rest };
  return { topic: EmployeeV1.topic, key: id, eventId: newId(), type: 'internal-mobility.employee.changed', payload };
}

function endEvent(id: string, version: number | null): BusEvent {
  const payload = version === null ? null : { id, version, erased: true };
  return { topic: EmployeeV1.topic, key: id, eventId: newId(), type: 'internal-mobility.employee.erased', payload };
}

function recommendedNothing(): BusEvent {
  const basedOn = { gapAnalysisVersion: 1, employeeVersion: 1, asOf: '2026-11-25' };
  const payload: RecommendationV1 = { id: ANA, version: 1, gaps: [], basedOn };
  const type = 'learning-catalog.recommendation.computed';
  return { topic: RecommendationV1.topic, key: ANA, eventId: newId(), type, payload };
}

describe('a person who was erased elsewhere', () => {
  let assessment: ServiceUnderTest;
  const traces = () => tracesOf(assessment.database, SCHEMA, [ANA, 'CR-1', 'RV-1']);
  const send = async (actor: string, mutation: string) => {
    const { errors } = await assessment.ask(actor, `mutation { ${mutation} }`);
    expect(errors).toBeUndefined();
  };
  const rate = (level: number, key: string) =>
    send(
      'ana',
      `rateSkill(input: { skillId: "${skillId('triage')}", level: ${String(level)}, idempotencyKey: "${key}" }) { profileVersion }`,
    );

  /** A trial, of which the differences stay. */
  const tryCredentials = async (...rows: object[]) => {
    const call = async (field: string, type: string, input: object) => {
      const query = `mutation ($input: ${type}!) { run: ${field}(input: $input) { id status } }`;
      return (await assessment.ask<{ run: { id: string } }>('hr-system', query, { input })).data?.run;
    };
    const begun = await call('beginAssessmentImport', 'BeginImportInput', { kind: 'credentials', mode: 'DRY_RUN' });
    await call('addAssessmentImportRows', 'AddImportRowsInput', { importId: begun?.id, part: 1, rows });
    const done = await call('finishAssessmentImport', 'FinishImportInput', { importId: begun?.id, parts: 1 });
    expect(done).toMatchObject({ status: 'DRY_RUN_DONE' });
  };

  beforeAll(async () => {
    assessment = await startAssessment();
    const grant = { id: newId(), version: 1, personId: ANA, role: 'AUDITOR' as const, revoked: false };
    const type = 'internal-mobility.access-grant.granted';
    await assessment.bus.deliver([
      nurseEvent(1, { [skillId('triage')]: 3 }),
      personEvent(ANA, 1),
      personEvent(BOB, 1, { managerPath: [] }),
      { topic: AccessGrantV1.topic, key: grant.id, eventId: newId(), type, payload: grant },
      recommendedNothing(),
      { ...personEvent(ANA, 2), payload: { id: ANA, version: 2, status: 'UNHEARD_OF' } },
    ]);
    const said = { externalId: 'R-1', person: 'ana', skill: 'triage', source: 'PEER' as const, level: 2 };
    const peers = { rows: [{ ...said, ratedOn: '2026-01-01' }] };
    await assessment.get(ImportRatings).execute(peers, FROM_HR_SYSTEM);
    const sent = { rows: [{ externalId: 'CR-1', person: 'ana', type: 'first-aid' }] };
    await assessment.get(ImportCredentials).execute(sent, FROM_HR_SYSTEM);
    const review = { rows: [{ externalId: 'RV-1', person: 'ana', on: '2999-01-31' }] };
    await assessment.get(ImportReviewDates).execute(review, FROM_HR_SYSTEM);
    await tryCredentials(
      { externalId: 'CR-1', type: 'rn-licence' },
      { externalId: 'CR-2', person: 'ana', type: 'driver' },
    );
    await rate(2, 'one');
    await send('ana', `chooseGoal(input: { jobRoleId: "${NURSE}", kind: NEXT }) { profileVersion }`);
    await send('ana', `explore(input: { jobRoleId: "${NURSE}" }) { explorationId }`);
    await send('ana', `recordCredential(input: { type: "rn-licence" }) { recordId }`);
    await send('ana', 'recordNone(input: { kind: EDUCATION }) { none }');
    await send('ana', 'setPreferences(input: { hoursAWeek: 10 }) { preferences { hoursAWeek } }');
    const peersWord = personId(TEST_ID_NAMESPACE, 'rating', 'R-1');
    await send('ana', `answerRating(input: { statementId: "${peersWord}", answer: SEEN }) { statementId }`);
    await send('ana', `shareWith(input: { personId: "${BOB}", section: SKILLS }) { share { id } }`);
    await send('bob', `shareWith(input: { personId: "${ANA}", section: SKILLS }) { share { id } }`);
    await send('bob', `rateSkill(input: { skillId: "${skillId('triage')}", level: 1 }) { profileVersion }`);
    await assessment.settle();
    await rate(3, 'two');
    await assessment.takeOutbox();
  });
  afterAll(() => assessment.stop());

  it('could take all of it along', async () => {
    const { data } = await assessment.ask<{ exportMyAssessmentData: { table: string; rows: string }[] }>(
      'ana',
      '{ exportMyAssessmentData { table rows } }',
    );
    const filled = data?.exportMyAssessmentData.filter(({ rows }) => rows !== '[]').map(({ table }) => table);
    expect(filled?.sort()).toEqual([
      'exploration',
      'gap_analysis',
      'goal',
      'held_record',
      'imported_rating',
      'known_employee',
      'known_grant',
      'known_jobs',
      'known_manager',
      'known_recommendation',
      'next_stones',
      'preference',
      'rating',
      'rating_answer',
      'review_date',
      'share',
      'shared_levels',
      'skill_profile',
      'told_none',
    ]);
  });

  it('was in every table (the control), and is in none, nor named by others', async () => {
    expect(await traces()).toEqual([
      'dead_letter',
      'dirty',
      'exploration',
      'gap_analysis',
      'goal',
      'held_record',
      'idempotency',
      'import_change',
      'imported_rating',
      'known_employee',
      'known_grant',
      'known_jobs',
      'known_manager',
      'known_recommendation',
      'next_stones',
      'preference',
      'rating',
      'rating_answer',
      'review_date',
      'share',
      'shared_levels',
      'skill_profile',
      'told_none',
    ]);
    await assessment.bus.deliver([endEvent(ANA, 3)]);
    await assessment.settle();
    const told = await assessment.takeOutbox();
    expect(told.filter(({ type }) => type !== 'assessment.gap-analysis.computed')).toMatchObject([
      { type: 'assessment.skill-profile.erased', key: ANA, payload: { version: 5, erased: true } },
      { type: 'assessment.gap-analysis.erased', key: ANA, payload: { erased: true } },
      { type: 'assessment.skill-profile.shared', key: BOB, payload: { sharedWith: [] } },
    ]);
    expect(await traces()).toEqual([]);
    expect(await assessment.database.look('select subject from erasure')).toEqual([{ subject: ANA }]);
  });

  it('comes back with versions that go on, and an old end takes nothing of what they say then', async () => {
    await assessment.bus.deliver([personEvent(ANA, 4)]);
    await rate(1, 'back');
    const [event] = (await assessment.takeOutbox()).filter(({ key }) => key === ANA);
    expect(event).toMatchObject({ type: 'assessment.skill-profile.rated', payload: { version: 6 } });
    await assessment.bus.deliver([endEvent(ANA, 3), endEvent(ANA, null)]);
    expect(await assessment.database.look('select 1 from rating where employee_id = $1', [ANA])).toHaveLength(1);
    await assessment.bus.deliver([endEvent(ANA, 5)]);
    expect(await assessment.database.look('select 1 from rating where employee_id = $1', [ANA])).toEqual([]);
  });
});
