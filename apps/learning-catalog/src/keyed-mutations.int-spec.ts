import { referenceId } from '@libs/platform';
import { expectKeyToCount, mutationsOf, type MutationCase, type ServiceUnderTest } from '@libs/testing';
import { courseRow, startLearningCatalog } from './learning-catalog.fixture';

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

const CASES: readonly MutationCase[] = [
  {
    mutation: 'importCourses',
    actor: 'hr-system',
    input: () => ({ rows: [courseRow('one', 'triage', 1, 2)] }),
    other: () => ({ rows: [courseRow('two', 'triage', 1, 2)] }),
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
];

describe('a mutation with an idempotency key', () => {
  let catalog: ServiceUnderTest;

  beforeAll(async () => {
    catalog = await startLearningCatalog();
  });
  afterAll(() => catalog.stop());

  it('is every mutation that takes one', async () => {
    expect(CASES.map(({ mutation }) => mutation).sort()).toEqual([...(await mutationsOf(catalog)).keys()].sort());
  });

  it.each(CASES)('$mutation answers the same once more, and refuses another body', async (each) => {
    await expectKeyToCount(catalog, each);
  });
});
