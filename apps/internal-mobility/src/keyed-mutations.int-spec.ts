import { expectKeyToCount, mutationsOf, type MutationCase, type ServiceUnderTest } from '@libs/testing';
import { newId } from '@libs/platform';
import { receptionist } from './job-roles/job-role.fixture';
import { jobRoleId } from './job-roles/job-role-row';
import { startMobility } from './mobility.fixture';
import { openingRow } from './openings/opening.fixture';
import { openingId } from './openings/opening-row';
import { RecomputeRoleLandscape } from './role-landscape/recompute-role-landscape';
import { unitRow } from './units/unit.fixture';
import { idOf, person } from './workforce/employee.fixture';

const REPORT = '{ created updated unchanged refused { row } }';
const company = (externalId: string) => ({ externalId, name: externalId, country: 'DE' });
const grant = (externalId: string) => ({ externalId, person: 'ana', role: 'MOBILITY_ADMIN' });
const field = (externalId: string) => ({ externalId, name: { en: externalId } });
const seats = (externalId: string) => ({ externalId, jobRole: 'receptionist', seats: 2 });
const policy = (externalId: string) => ({ externalId, monthsInRole: 12, validFrom: '2026-01-01' });

/** An import of one row, and of another one with the same key. In the order in which one needs the other. */
function importOf(mutation: string, one: object, other: object): MutationCase {
  return {
    mutation,
    actor: 'hr-system',
    input: () => ({ rows: [one] }),
    other: () => ({ rows: [other] }),
    answer: REPORT,
  };
}

function openingCommand(mutation: string): MutationCase {
  return {
    mutation,
    actor: 'hr-system',
    input: () => ({ openingId: openingId('draft') }),
    other: () => ({ openingId: openingId('other') }),
    answer: '{ id status }',
  };
}

const CASES: readonly MutationCase[] = [
  importOf('importLegalEntities', company('one'), company('two')),
  importOf('importSectors', field('health'), field('trade')),
  importOf('importFamilies', field('nursing'), field('finance')),
  importOf('importUnits', unitRow('riverside'), unitRow('lakeside')),
  importOf('importJobRoles', receptionist([]), receptionist([], { externalId: 'nurse' })),
  importOf('importSeats', seats('one'), seats('two')),
  {
    ...importOf('importEmployees', {}, person('ben')),
    input: () => ({ rows: [person('ana'), person('gone', undefined, { status: 'LEFT' })] }),
  },
  importOf('importAccessGrants', grant('one'), grant('two')),
  importOf('importOpenings', openingRow('draft', { status: 'DRAFT', publishedOn: null }), openingRow('other')),
  importOf('importEligibilityPolicies', policy('one'), policy('two')),
  openingCommand('publishOpening'),
  {
    mutation: 'inviteUnseen',
    actor: 'ana',
    input: () => ({ openingId: openingId('draft') }),
    other: () => ({ openingId: openingId('other') }),
    answer: '{ invitedOn }',
  },
  {
    mutation: 'answerInvitation',
    actor: 'ana',
    input: () => ({ openingId: openingId('draft'), appear: true }),
    other: () => ({ openingId: openingId('draft'), appear: false }),
    answer: '{ appears }',
  },
  openingCommand('closeOpening'),
  {
    mutation: 'chooseAppearance',
    actor: 'ana',
    input: () => ({ ownManagersToo: true }),
    other: () => ({ ownManagersToo: false }),
    answer: '{ ownManagersToo }',
  },
  {
    mutation: 'setNotInterested',
    actor: 'ana',
    input: () => ({ jobRoleId: jobRoleId('receptionist'), notInterested: true }),
    other: () => ({ jobRoleId: jobRoleId('receptionist'), notInterested: false }),
    answer: '{ jobRoleId notInterested }',
  },
  {
    mutation: 'keepSuggestedRoles',
    actor: 'ana',
    input: () => ({ directions: ['UP'] }),
    other: () => ({ directions: ['DOWN'] }),
    answer: '',
  },
  {
    mutation: 'readNotices',
    actor: 'ana',
    input: () => ({ noticeIds: [] }),
    other: () => ({ noticeIds: ['one'] }),
    answer: '{ unread }',
  },
  {
    mutation: 'eraseEmployee',
    actor: 'hr-system',
    input: () => ({ externalId: 'gone' }),
    other: () => ({ externalId: 'ana' }),
    answer: '{ erased { feature table count } }',
  },
  {
    mutation: 'beginMobilityImport',
    actor: 'hr-system',
    input: () => ({ kind: 'job-roles', mode: 'APPLY' }),
    other: () => ({ kind: 'job-roles', mode: 'DRY_RUN' }),
    answer: '{ id status }',
  },
  {
    mutation: 'rekeyMobility',
    actor: 'hr-system',
    input: () => ({ kind: 'job-roles', from: 'receptionist', to: 'front-desk' }),
    other: () => ({ kind: 'job-roles', from: 'receptionist', to: 'desk' }),
    answer: '',
  },
];

describe('a mutation with an idempotency key', () => {
  let mobility: ServiceUnderTest;

  beforeAll(async () => {
    mobility = await startMobility();
    // Suggestions are kept with what was known of all job roles: nothing yet.
    await mobility.database.worker.transaction((tx) => mobility.get(RecomputeRoleLandscape).recompute(tx));
    // Ana is invited before she is anybody's candidate.
    await mobility.database.look(
      `insert into notice (id, employee_id, opening_id, kind, at) values ($1, $2, $3, 'INVITATION', now())`,
      [newId(), idOf('ana'), openingId('draft')],
    );
  });
  afterAll(() => mobility.stop());

  it('is every mutation that takes one', async () => {
    expect(CASES.map(({ mutation }) => mutation).sort()).toEqual([...(await mutationsOf(mobility)).keys()].sort());
  });

  it.each(CASES)('$mutation answers the same once more, and refuses another body', async (each) => {
    await expectKeyToCount(mobility, each);
  });
});
