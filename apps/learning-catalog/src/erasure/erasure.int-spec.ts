import { AccessGrantV1, EmployeeV1, GapAnalysisV1, SkillProfileV1 } from '@libs/contracts';
import { newId, referenceId } from '@libs/platform';
import { FROM_HR_SYSTEM, tracesOf, type BusEvent, type ServiceUnderTest } from '@libs/testing';
import { SCHEMA } from '../config';
import { ImportCourses } from '../courses/import-courses';
import { anaEvent, courseRow, gapsEvent, startLearningCatalog } from '../learning-catalog.fixture';

const ANA = anaEvent(1).key;

function erased(topic: string, version: number): BusEvent {
  const payload = { id: ANA, version, erased: true };
  return { topic, key: ANA, eventId: newId(), type: 'erased', payload };
}

function shownEvent(): BusEvent {
  const payload: SkillProfileV1 = { id: ANA, version: 1, own: {}, shared: {}, discoverable: {}, sharedWith: [] };
  return { topic: SkillProfileV1.topic, key: ANA, eventId: newId(), type: 'assessment.skill-profile.rated', payload };
}

describe('a person who was erased elsewhere', () => {
  let catalog: ServiceUnderTest;
  const traces = () => tracesOf(catalog.database, SCHEMA, [ANA]);

  beforeAll(async () => {
    catalog = await startLearningCatalog();
    const grant = { id: newId(), version: 1, personId: ANA, role: 'AUDITOR' as const, revoked: false };
    const type = 'internal-mobility.access-grant.granted';
    await catalog.bus.deliver([
      anaEvent(1),
      gapsEvent(1, { triage: 1 }),
      shownEvent(),
      { topic: AccessGrantV1.topic, key: grant.id, eventId: newId(), type, payload: grant },
      { ...gapsEvent(2, {}), payload: { id: ANA, version: 2, goals: 'none' } },
    ]);
    await catalog.get(ImportCourses).execute({ rows: [courseRow('triage', 'triage', 0, 2)] }, FROM_HR_SYSTEM);
    const input = { courseId: referenceId('course', 'triage'), step: 'ASKED', on: '2020-01-01' };
    await catalog.ask(
      'ana',
      'mutation ($input: RecordReimbursementRequestInput!) { recordReimbursementRequest(input: $input) { request { id } } }',
      { input },
    );
    await catalog.settle();
    await catalog.takeOutbox();
  });
  afterAll(() => catalog.stop());

  it('was in every table (the control), could take it along, and is in none', async () => {
    const { data } = await catalog.ask<{ exportMyLearningData: { table: string; rows: string }[] }>(
      'ana',
      '{ exportMyLearningData { table rows } }',
    );
    const filled = data?.exportMyLearningData.filter(({ rows }) => rows !== '[]').map(({ table }) => table);
    expect(filled?.sort()).toEqual([
      'gap',
      'gap_analysis',
      'known_employee',
      'known_grant',
      'own_profile',
      'recommendation',
      'reimbursement_request',
      'shown_goal',
      'shown_profile',
    ]);
    expect(await traces()).toEqual([
      'dead_letter',
      'gap',
      'gap_analysis',
      'known_employee',
      'known_grant',
      'own_profile',
      'recommendation',
      'reimbursement_request',
      'shown_goal',
      'shown_profile',
    ]);
    await catalog.bus.deliver([
      erased(EmployeeV1.topic, 2),
      erased(GapAnalysisV1.topic, 3),
      erased(SkillProfileV1.topic, 2),
    ]);
    await catalog.settle();
    const told = await catalog.takeOutbox();
    expect(told.at(-1)).toMatchObject({ type: 'learning-catalog.recommendation.erased', payload: { erased: true } });
    expect(await traces()).toEqual([]);
    expect(await catalog.database.look('select subject from erasure')).toEqual([{ subject: ANA }]);
  });
});
