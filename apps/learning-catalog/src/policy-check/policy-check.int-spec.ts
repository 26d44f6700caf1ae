import { AccessGrantV1 } from '@libs/contracts';
import { newId, personId, referenceId } from '@libs/platform';
import { FROM_HR_SYSTEM, TEST_ID_NAMESPACE, type BusEvent, type ServiceUnderTest } from '@libs/testing';
import { ImportCourses } from '../courses/import-courses';
import { anaEvent, courseRow, jobRoleEvent, startLearningCatalog } from '../learning-catalog.fixture';
import { ImportReimbursementPolicies } from '../reimbursement/import-reimbursement-policies';

const ANA = anaEvent(1).key;
const COURSE = referenceId('course', 'triage');
const CHECK = `query ($employee: ID!, $course: ID!, $on: LocalDate) { policyCheck(employee: $employee, course: $course, on: $on) {
  answer clause on clauses { clause verdict from params { name value } wouldChange { code } } } }`;

interface Checked {
  readonly policyCheck: {
    readonly answer: string;
    readonly clause: string | null;
    readonly clauses: readonly {
      clause: string;
      verdict: string;
      params: readonly { name: string; value: string }[];
    }[];
  } | null;
}

describe('why an answer, clause by clause', () => {
  let catalog: ServiceUnderTest;
  const check = async (actor: string, on?: string, course = COURSE) => {
    const { data, errors } = await catalog.ask<Checked>(actor, CHECK, { employee: ANA, course, on });
    expect(errors).toBeUndefined();
    return data?.policyCheck ?? null;
  };
  const looks = () =>
    catalog.database.look(`select actor, subject from audit where action = 'learning-catalog.policy-check.read'`);
  const looksSeenBy = async (actor: string) => {
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Employee {
      reimbursementLookedAt { edges { node { by { id } fields purpose } } } } } }`;
    const of = [{ __typename: 'Employee', id: ANA }];
    const { data } = await catalog.ask<{ _entities: { reimbursementLookedAt: object | null }[] }>(actor, query, { of });
    return data?._entities[0]?.reimbursementLookedAt;
  };

  beforeAll(async () => {
    catalog = await startLearningCatalog();
    await catalog.get(ImportCourses).execute({ rows: [courseRow('triage', 'triage', 0, 2)] }, FROM_HR_SYSTEM);
    const policy = {
      externalId: 'P',
      contracts: ['PERMANENT' as const],
      monthsOfService: 6,
      percentage: 80,
      purpose: 'CURRENT_JOB' as const,
      minimumWeeklyHours: 20,
      yearCap: { amount: '500', currency: 'USD' },
      validFrom: '2020-01-01',
    };
    await catalog.get(ImportReimbursementPolicies).execute({ rows: [policy] }, FROM_HR_SYSTEM);
    await catalog.bus.deliver([
      anaEvent(1),
      grant('lea'),
      grant('leo', 'elsewhere'),
      grant('aud', undefined, 'AUDITOR'),
    ]);
  });
  afterAll(() => catalog.stop());

  it('names every clause that has something to say, with what it asks for and what was found', async () => {
    const found = await check('ana');
    expect(found).toMatchObject({ answer: 'NO', clause: 'PURPOSE' });
    expect(found?.clauses.map(({ clause, verdict }) => `${clause} ${verdict}`)).toEqual([
      'CONTRACT MET',
      'MINIMUM_HOURS MET',
      'PURPOSE NOT_MET',
      'MONTHS_OF_SERVICE MET',
    ]);
    expect(found?.clauses[1]?.params).toEqual([
      { name: 'asked', value: '20' },
      { name: 'found', value: '38' },
    ]);
    expect(await looks()).toEqual([]);
  });

  it('finds the purpose met by a credential that the job asks for, and by no other', async () => {
    const licence = (externalId: string, subject: string) => ({
      ...courseRow(externalId, 'elsewhere', 0, 1),
      awards: [{ kind: 'CREDENTIAL' as const, subject }],
    });
    const rows = [licence('licence', 'nurse-licence'), licence('weaver', 'weaver')];
    await catalog.get(ImportCourses).execute({ rows }, FROM_HR_SYSTEM);
    const asks = { kind: 'CREDENTIAL' as const, subject: 'nurse-licence', minimum: 1, mustHave: true, weight: 0 };
    await catalog.bus.deliver([jobRoleEvent(1, [{ id: newId(), ...asks }])]);
    const purpose = async (course: string) =>
      (await check('ana', undefined, referenceId('course', course)))?.clauses.find(({ clause }) => clause === 'PURPOSE')
        ?.verdict;
    expect([await purpose('licence'), await purpose('weaver')]).toEqual(['MET', 'NOT_MET']);
  });

  it('is for the day asked about', async () => {
    expect(await check('ana', '2019-12-31')).toMatchObject({ answer: 'NO', clause: 'NO_POLICY' });
    expect((await check('ana', '2020-03-01'))?.clauses).toContainEqual(
      expect.objectContaining({ clause: 'MONTHS_OF_SERVICE', verdict: 'NOT_YET', from: '2020-07-01' }),
    );
  });

  it('is seen by a learning administrator of the person, who leaves a trace, and by nobody else', async () => {
    for (const other of ['ben', 'leo', 'aud', 'hr-system']) expect(await check(other)).toBeNull();
    expect(await looks()).toEqual([]);
    expect(await check('lea')).toMatchObject({ answer: 'NO', clause: 'PURPOSE' });
    const lea = personId(TEST_ID_NAMESPACE, 'employee', 'lea');
    expect(await looks()).toEqual([{ actor: lea, subject: ANA }]);
    const fields = ['reimbursement', 'contract', 'weeklyHours', 'serviceDate'];
    const look = { by: { id: lea }, fields, purpose: 'check a policy' };
    expect(await looksSeenBy('ana')).toEqual({ edges: [{ node: look }] });
    for (const other of ['ben', 'lea', 'aud', 'hr-system']) expect(await looksSeenBy(other)).toBeNull();
  });
});

describe('a course, asked about by whoever is signed in', () => {
  let catalog: ServiceUnderTest;
  const MONEY = `query ($id: ID!, $aid: MoneyInput) { course(id: $id) { reimbursement(otherAid: $aid) {
    answer reimbursed { amount } own { amount } otherAid { amount } terms { contact payment }
    instalments { reimbursed { amount } left { amount } } } } }`;

  beforeAll(async () => {
    catalog = await startLearningCatalog();
    await catalog.get(ImportCourses).execute({ rows: [courseRow('triage', 'triage', 0, 2)] }, FROM_HR_SYSTEM);
    const policy = {
      externalId: 'P',
      contracts: ['PERMANENT' as const],
      monthsOfService: 0,
      percentage: 80,
      yearCap: { amount: '700', currency: 'USD' },
      contact: 'learning@clinic.example',
      payment: 'DIRECT_BILL' as const,
      validFrom: '2020-01-01',
    };
    await catalog.get(ImportReimbursementPolicies).execute({ rows: [policy] }, FROM_HR_SYSTEM);
    await catalog.bus.deliver([anaEvent(1)]);
  });
  afterAll(() => catalog.stop());

  it('says what the employer pays, with what others pay taken off', async () => {
    const { data } = await catalog.ask('ana', MONEY, { id: COURSE, aid: { amount: '200', currency: 'USD' } });
    expect(data).toEqual({
      course: {
        reimbursement: {
          answer: 'PARTLY',
          reimbursed: { amount: '640.00' },
          own: { amount: '160.00' },
          otherAid: { amount: '200.00' },
          terms: { contact: 'learning@clinic.example', payment: 'DIRECT_BILL' },
          instalments: [{ reimbursed: { amount: '640.00' }, left: { amount: '60.00' } }],
        },
      },
    });
  });

  it('refuses aid that is more than the price, and answers no client', async () => {
    const tooMuch = await catalog.ask('ana', MONEY, { id: COURSE, aid: { amount: '1000.01', currency: 'USD' } });
    expect(tooMuch.errors?.[0]?.message).toContain('otherAid.amount');
    const { data } = await catalog.ask('hr-system', MONEY, { id: COURSE });
    expect(data).toEqual({ course: { reimbursement: null } });
  });

  it.each([
    ['otherAid: { amount: "100", currency: "EUR" }', 'otherAid.currency'],
    ['otherAid: { amount: "100", currency: "no" }', 'otherAid.currency'],
    ['otherAid: { amount: "1000.01", currency: "USD" }', 'otherAid.amount'],
    ['otherAid: { amount: "lots", currency: "USD" }', 'otherAid.amount'],
  ])('answers the other questions of a request that asks with %s too', async (wrong, field) => {
    const query = `query ($id: ID!) { course(id: $id) { a: reimbursement { answer } c: reimbursement(${wrong}) { answer } } }`;
    expect(await catalog.ask('ana', query, { id: COURSE })).toMatchObject({
      data: { course: { a: { answer: 'PARTLY' }, c: null } },
      errors: [{ path: ['course', 'c'], extensions: { code: 'INVALID', details: { field } } }],
    });
  });

  it.each(['1900-01-01', '2999-12-31'])('answers the other questions of a request that asks for %s too', async (on) => {
    const query = `query ($id: ID!) { course(id: $id) { a: reimbursement { answer } c: reimbursement(on: "${on}") { answer } } }`;
    const { data, errors } = await catalog.ask('ana', query, { id: COURSE });
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ course: { a: { answer: 'PARTLY' }, c: { answer: expect.any(String) as string } } });
  });
});

function grant(who: string, scopeUnit?: string, role: AccessGrantV1['role'] = 'LEARNING_ADMIN'): BusEvent {
  const personOf = personId(TEST_ID_NAMESPACE, 'employee', who);
  const unit = scopeUnit === undefined ? {} : { scopeUnit };
  const payload: AccessGrantV1 = { id: newId(), version: 1, personId: personOf, role, revoked: false, ...unit };
  const type = 'internal-mobility.access-grant.granted';
  return { topic: AccessGrantV1.topic, key: payload.id, eventId: newId(), type, payload };
}
