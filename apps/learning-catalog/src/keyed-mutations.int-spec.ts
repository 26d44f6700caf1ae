import { referenceId } from '@libs/platform';
import { expectKeyToCount, FROM_HR_SYSTEM, mutationsOf, type MutationCase, type ServiceUnderTest } from '@libs/testing';
import { ImportCourses } from './courses/import-courses';
import { courseRow, leaEvent, silentCourse, skillEvent, startLearningCatalog } from './learning-catalog.fixture';

const REPORT = '{ created updated unchanged refused { row } }';
const policy = (externalId: string) => ({
  externalId,
  contracts: ['PERMANENT'],
  monthsOfService: 6,
  percentage: 80,
  validFrom: '2026-01-01',
});

const request = (externalId: string) => ({ externalId, person: 'ben', course: 'one', askedOn: '2026-01-01' });

const run = (start: string) => ({ externalId: 'run', course: 'one', start, end: '2027-03-01' });

/** Filled before the first case. */
const suggested = { id: '' };

const CASES: readonly MutationCase[] = [
  {
    mutation: 'importCourses',
    actor: 'hr-system',
    input: () => ({ rows: [courseRow('one', 'triage', 1, 2)] }),
    other: () => ({ rows: [courseRow('two', 'triage', 1, 2)] }),
    answer: REPORT,
  },
  {
    mutation: 'importProviders',
    actor: 'hr-system',
    input: () => ({ rows: [{ externalId: 'one', name: 'One' }] }),
    other: () => ({ rows: [{ externalId: 'two', name: 'Two' }] }),
    answer: REPORT,
  },
  {
    mutation: 'beginLearningImport',
    actor: 'hr-system',
    input: () => ({ kind: 'courses', mode: 'APPLY' }),
    other: () => ({ kind: 'courses', mode: 'DRY_RUN' }),
    answer: '{ id status }',
  },
  {
    mutation: 'rekeyLearning',
    actor: 'hr-system',
    input: () => ({ kind: 'courses', from: 'one', to: 'first' }),
    other: () => ({ kind: 'courses', from: 'one', to: 'other' }),
    answer: '',
  },
  {
    mutation: 'importCourseRuns',
    actor: 'hr-system',
    input: () => ({ rows: [run('2027-01-01')] }),
    other: () => ({ rows: [run('2027-01-02')] }),
    answer: REPORT,
  },
  {
    mutation: 'importReimbursementPolicies',
    actor: 'hr-system',
    input: () => ({ rows: [policy('one')] }),
    other: () => ({ rows: [policy('two')] }),
    answer: REPORT,
  },
  {
    mutation: 'importReimbursementRequests',
    actor: 'hr-system',
    input: () => ({ rows: [request('one')] }),
    other: () => ({ rows: [request('two')] }),
    answer: REPORT,
  },
  {
    mutation: 'recordReimbursementRequest',
    actor: 'ana',
    input: () => ({ courseId: referenceId('course', 'one'), step: 'ASKED', on: '2026-01-01' }),
    other: () => ({ courseId: referenceId('course', 'one'), step: 'ASKED', on: '2026-01-02' }),
    answer: '{ request { id state } }',
  },
  {
    mutation: 'decideSuggestedOutcome',
    actor: 'lea',
    input: () => ({ id: suggested.id, decision: 'ACCEPT', toLevel: 2 }),
    other: () => ({ id: suggested.id, decision: 'REFUSE' }),
    answer: '{ suggestedOutcome { state toLevel } }',
  },
  {
    mutation: 'decideSuggestedOutcomes',
    actor: 'lea',
    input: () => ({ provider: 'Harbor College', decision: 'REFUSE' }),
    other: () => ({ provider: 'Harbor College', decision: 'ACCEPT' }),
    answer: '{ decided waiting }',
  },
];

describe('a mutation with an idempotency key', () => {
  let catalog: ServiceUnderTest;

  beforeAll(async () => {
    catalog = await startLearningCatalog();
    await catalog.bus.deliver([leaEvent(), skillEvent('phlebotomy', 'Phlebotomy')]);
    const rows = [silentCourse('day', 'Phlebotomy by day'), silentCourse('night', 'Phlebotomy by night')];
    await catalog.get(ImportCourses).execute({ rows }, FROM_HR_SYSTEM);
    await catalog.settle();
    const { data } = await catalog.ask<{ suggestedOutcomes: { edges: { node: { id: string } }[] } }>(
      'lea',
      '{ suggestedOutcomes { edges { node { id } } } }',
    );
    suggested.id = data?.suggestedOutcomes.edges[0]?.node.id ?? '';
  });
  afterAll(() => catalog.stop());

  it('is every mutation that takes one', async () => {
    expect(CASES.map(({ mutation }) => mutation).sort()).toEqual([...(await mutationsOf(catalog)).keys()].sort());
  });

  it.each(CASES)('$mutation answers the same once more, and refuses another body', async (each) => {
    await expectKeyToCount(catalog, each);
  });
});
