import { AccessGrantV1 } from '@libs/contracts';
import { newId, personId, referenceId, SystemClock } from '@libs/platform';
import { FROM_HR_SYSTEM, TEST_ID_NAMESPACE, type BusEvent, type ServiceUnderTest } from '@libs/testing';
import { ImportCourses } from '../courses/import-courses';
import { anaEvent, courseRow, startLearningCatalog } from '../learning-catalog.fixture';
import { ImportReimbursementPolicies } from '../reimbursement/import-reimbursement-policies';
import { ImportReimbursementRequests } from './import-reimbursement-requests';

const ANA = anaEvent(1).key;
const courseId = (name: string) => referenceId('course', name);
const RECORD = `mutation ($input: RecordReimbursementRequestInput!) {
  recordReimbursementRequest(input: $input) { request { id state } } }`;
const MINE = `query ($who: [_Any!]!) { _entities(representations: $who) { ... on Employee {
  allowance { used { amount } left { amount } }
  reimbursementRequests { state askedOn decidedOn amount { amount } toldByEmployer course { title } run { id } } } } }`;
const MONEY = `query ($id: ID!) { course(id: $id) { reimbursement { answer clause reimbursed { amount } } } }`;
const CHECK = `query ($who: ID!, $id: ID!) { policyCheck(employee: $who, course: $id) { reimbursed { amount } } }`;

interface Mine {
  readonly _entities: readonly {
    readonly allowance: { readonly used: { amount: string }; readonly left: { amount: string } } | null;
    readonly reimbursementRequests: readonly Readonly<Record<string, unknown>>[] | null;
  }[];
}

describe('what became of asking for courses', () => {
  let catalog: ServiceUnderTest;
  const today = () => new SystemClock().today();
  const record = (step: string, amount?: string, course = 'triage') =>
    catalog.ask<{ recordReimbursementRequest: { request: { state: string } } }>('ana', RECORD, {
      input: {
        courseId: courseId(course),
        step,
        on: today(),
        ...(amount === undefined ? {} : { amount: { amount, currency: 'USD' } }),
      },
    });
  const mine = async (actor = 'ana') => {
    const { data, errors } = await catalog.ask<Mine>(actor, MINE, { who: [{ __typename: 'Employee', id: ANA }] });
    expect(errors).toBeUndefined();
    return data?._entities[0];
  };
  const money = async (course: string) =>
    (await catalog.ask<{ course: { reimbursement: object } }>('ana', MONEY, { id: courseId(course) })).data?.course
      .reimbursement;
  const seenByLea = async () =>
    (await catalog.ask<{ policyCheck: object }>('lea', CHECK, { who: ANA, id: courseId('records') })).data?.policyCheck;

  beforeAll(async () => {
    catalog = await startLearningCatalog();
    const rows = [courseRow('triage', 'triage', 0, 2), courseRow('records', 'records', 0, 2)];
    await catalog.get(ImportCourses).execute({ rows }, FROM_HR_SYSTEM);
    const policy = {
      externalId: 'P',
      contracts: ['PERMANENT' as const],
      monthsOfService: 0,
      percentage: 100,
      yearCap: { amount: '1000', currency: 'USD' },
      validFrom: '2020-01-01',
    };
    await catalog.get(ImportReimbursementPolicies).execute({ rows: [policy] }, FROM_HR_SYSTEM);
    await catalog.bus.deliver([anaEvent(1), learningAdministrator('lea')]);
  });
  afterAll(() => catalog.stop());

  it('is told step by step, and what was approved is used up for other courses', async () => {
    expect((await record('ASKED')).data?.recordReimbursementRequest.request.state).toBe('ASKED');
    expect(await mine()).toMatchObject({ allowance: { used: { amount: '0.00' }, left: { amount: '1000.00' } } });
    expect((await record('APPROVED', '900.00')).data?.recordReimbursementRequest.request.state).toBe('APPROVED');
    expect(await mine()).toEqual({
      allowance: { used: { amount: '900.00' }, left: { amount: '100.00' } },
      reimbursementRequests: [
        {
          state: 'APPROVED',
          askedOn: today(),
          decidedOn: today(),
          amount: { amount: '900.00' },
          toldByEmployer: false,
          course: { title: 'triage' },
          run: null,
        },
      ],
    });
    expect(await money('records')).toEqual({ answer: 'PARTLY', clause: 'YEAR_CAP', reimbursed: { amount: '100.00' } });
  });

  it('does not stand in the way of the very course that it was approved for', async () => {
    expect(await money('triage')).toMatchObject({ answer: 'YES', reimbursed: { amount: '1000.00' } });
  });

  it('is seen by nobody else, nor does it change what an administrator reads', async () => {
    for (const other of ['ben', 'lea', 'hr-system'])
      expect(await mine(other)).toEqual({ allowance: null, reimbursementRequests: null });
    expect(await seenByLea()).toEqual({ reimbursed: { amount: '1000.00' } });
    const rows = await catalog.database.api.transaction({ kind: 'integration', clientId: 'hr-system' }, (tx) =>
      tx.query<unknown[]>('select 1 from reimbursement_request'),
    );
    expect(rows).toEqual([]);
  });

  it('frees the allowance when it is withdrawn or declined', async () => {
    await record('WITHDRAWN');
    expect(await money('records')).toMatchObject({ answer: 'YES' });
    await record('ASKED');
    await record('DECLINED');
    expect(await mine()).toMatchObject({
      allowance: { used: { amount: '0.00' } },
      reimbursementRequests: [{ state: 'DECLINED', amount: null }],
    });
  });

  it('is refused with its field where it cannot be', async () => {
    const message = async (...said: Parameters<typeof record>) => (await record(...said)).errors?.[0]?.message;
    expect(await message('APPROVED')).toContain('amount: ');
    expect(await message('APPROVED', '1000.01')).toContain('amount.amount: ');
    expect(await message('ASKED', '1.00')).toContain('amount: ');
    expect(await message('ASKED', undefined, 'nowhere')).toContain('no such course');
    const said = async (rest: object) =>
      (await catalog.ask('ana', RECORD, { input: { courseId: courseId('triage'), on: today(), ...rest } })).errors;
    expect(await said({ step: 'APPROVED', amount: { amount: '100.00', currency: 'EUR' } })).toMatchObject([
      { extensions: { code: 'INVALID', details: { field: 'amount.currency' } } },
    ]);
    for (const rest of [
      { step: 'ASKED', on: '2999-01-01' },
      { step: 'WITHDRAWN', on: '2001-01-01' },
      { step: 'DECLINED', on: '2001-01-01' },
    ])
      expect(await said(rest)).toMatchObject([{ extensions: { code: 'INVALID', details: { field: 'on' } } }]);
    expect((await mine())?.allowance).toMatchObject({ used: { amount: '0.00' } });
    const { errors } = await catalog.ask('hr-system', RECORD, {
      input: { courseId: courseId('triage'), step: 'ASKED', on: today() },
    });
    expect(errors?.[0]?.message).toContain('Only an employee');
  });

  it('is what the employer tells, once it does: for the person, and for who explains the money', async () => {
    const row = {
      externalId: 'RQ-1',
      person: 'ana',
      course: 'triage',
      askedOn: today(),
      decision: 'APPROVED' as const,
      decidedOn: today(),
      amount: { amount: '400.00', currency: 'USD' },
    };
    const rows = [
      row,
      { ...row, externalId: 'RQ-2', course: 'nowhere' },
      { ...row, externalId: 'RQ-3', run: 'nowhere' },
      { ...row, externalId: 'RQ-4', decidedOn: undefined },
    ];
    const now = { ...FROM_HR_SYSTEM, asOf: today() };
    const send = () => catalog.get(ImportReimbursementRequests).execute({ rows }, now);
    expect(await send()).toMatchObject({
      created: 1,
      refused: [{ field: 'course' }, { field: 'run' }, { field: 'decidedOn' }],
    });
    expect(await send()).toMatchObject({ created: 0, updated: 0, unchanged: 1 });
    expect(await mine()).toMatchObject({
      allowance: { used: { amount: '400.00' }, left: { amount: '600.00' } },
      reimbursementRequests: [{ state: 'APPROVED', amount: { amount: '400.00' }, toldByEmployer: true }],
    });
    expect(await seenByLea()).toEqual({ reimbursed: { amount: '600.00' } });
    expect((await record('WITHDRAWN')).errors?.[0]?.extensions.code).toBe('REQUEST_KEPT_BY_EMPLOYER');
    const withdrawn = { externalId: 'RQ-1', withdrawnOn: today() };
    await catalog.get(ImportReimbursementRequests).execute({ rows: [withdrawn] }, now);
    expect(await money('records')).toMatchObject({ answer: 'YES' });
  });

  it('is the person’s also where the employer tells it under a new number, before the news of that', async () => {
    const row = { externalId: 'RQ-77', person: 'E-77', course: 'records', askedOn: '2026-03-01' };
    const report = await catalog.get(ImportReimbursementRequests).execute({ rows: [row] }, FROM_HR_SYSTEM);
    expect(report).toMatchObject({ created: 1, unresolved: ['employees:E-77'] });
    await catalog.settle();
    const news = anaEvent(2);
    const signsInAs = [personId(TEST_ID_NAMESPACE, 'employee', 'E-77')];
    await catalog.bus.deliver([{ ...news, payload: { ...(news.payload as object), signsInAs } }]);
    await catalog.settle();
    const owner = `select employee_id as of from reimbursement_request where external_id = 'RQ-77'`;
    expect(await catalog.database.look(owner)).toEqual([{ of: ANA }]);
  });
});

function learningAdministrator(who: string): BusEvent {
  const person = personId(TEST_ID_NAMESPACE, 'employee', who);
  const payload: AccessGrantV1 = { id: newId(), version: 1, personId: person, role: 'LEARNING_ADMIN', revoked: false };
  const type = 'internal-mobility.access-grant.granted';
  return { topic: AccessGrantV1.topic, key: payload.id, eventId: newId(), type, payload };
}
