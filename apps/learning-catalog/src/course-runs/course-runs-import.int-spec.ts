import { referenceId } from '@libs/platform';
import type { ServiceUnderTest } from '@libs/testing';
import { anaEvent, startLearningCatalog } from '../learning-catalog.fixture';

const COUNTS = 'id status created updated unchanged refused';
const REFUSED = 'refusedRows(first: 9) { edges { node { externalId field message } } }';

interface Run {
  readonly id: string;
}

describe('courses and their runs, imported', () => {
  let catalog: ServiceUnderTest;
  const course = {
    externalId: 'C-1',
    title: { en: 'Phlebotomy, evenings' },
    provider: 'Harbor College',
    hours: 90,
    price: { currency: 'USD', tuition: '1200', books: '300' },
    outcomes: [{ skill: 'phlebotomy', fromLevel: 0, toLevel: 3 }],
    awards: [{ kind: 'CREDENTIAL_ELIGIBILITY', subject: 'CPT' }],
    prerequisites: [
      { kind: 'SKILL', subject: 'vital-signs', minimum: 1 },
      { kind: 'EDUCATION', subject: 'ANY', minimum: 3 },
    ],
    mode: 'BLENDED',
    language: 'en',
  };
  const run = {
    externalId: 'R-1',
    course: 'C-1',
    start: '2099-10-01',
    end: '2100-03-31',
    windows: [{ day: 'TUE', from: '18:00', to: '20:00' }],
    deadline: '2099-09-15',
    seats: 12,
  };

  beforeAll(async () => {
    catalog = await startLearningCatalog();
  });
  afterAll(() => catalog.stop());

  const send = async (field: string, type: string, input: object, more = '') => {
    const query = `mutation ($input: ${type}!) { run: ${field}(input: $input) { ${COUNTS} ${more} } }`;
    return (await catalog.ask<{ run: Run }>('hr-system', query, { input })).data?.run;
  };
  const importAll = async (kind: string, rows: object[]) => {
    const importId = (await send('beginLearningImport', 'BeginImportInput', { kind, mode: 'APPLY' }))?.id ?? '';
    await send('addLearningImportRows', 'AddImportRowsInput', { importId, part: 1, rows });
    return send('finishLearningImport', 'FinishImportInput', { importId, parts: 1 }, REFUSED);
  };
  const asked = async (actor: string, fields: string) => {
    const { data, errors } = await catalog.ask<{ course: object }>(
      actor,
      `query ($id: ID!) { course(id: $id) { ${fields} } }`,
      { id: referenceId('course', 'C-1') },
    );
    expect(errors).toBeUndefined();
    return data?.course;
  };

  it('are refused where they name a course that is not there, or a cell that cannot be', async () => {
    expect(await importAll('course-runs', [run])).toMatchObject({
      refusedRows: { edges: [{ node: { externalId: 'R-1', field: 'course' } }] },
    });
    expect(await importAll('courses', [course])).toMatchObject({ created: 1 });
    const bad = [
      { ...run, externalId: 'B-1', end: '2099-09-30', deadline: null },
      { ...run, externalId: 'B-2', windows: [{ day: 'TUESDAY', from: '18:00', to: '20:00' }] },
      { externalId: 'B-3', course: 'C-1', start: '2099-10-01' },
    ];
    const report = await importAll('course-runs', bad);
    expect(report).toMatchObject({
      created: 0,
      refusedRows: {
        edges: ['end', 'windows.0.day', 'end'].map((field, index) => ({
          node: { externalId: `B-${String(index + 1)}`, field },
        })),
      },
    });
  });

  it('change nothing when they come again; a missing column stays, an empty cell clears', async () => {
    expect(await importAll('course-runs', [run])).toMatchObject({ created: 1 });
    expect(await importAll('course-runs', [run])).toMatchObject({ unchanged: 1 });
    expect(await importAll('courses', [course])).toMatchObject({ unchanged: 1 });
    expect(await importAll('course-runs', [{ externalId: 'R-1', seats: '', place: 'Harbor campus' }])).toMatchObject({
      updated: 1,
    });
    expect(await importAll('courses', [{ externalId: 'C-1', mode: null, hours: 100 }])).toMatchObject({ updated: 1 });
    expect(await asked('ben', 'mode language hours runs { seats place deadline windows { day from to } }')).toEqual({
      mode: null,
      language: 'en',
      hours: 100,
      runs: [{ seats: null, place: 'Harbor campus', deadline: '2099-09-15', windows: [run.windows[0]] }],
    });
  });

  it('say what a course gives and asks for', async () => {
    const skill = (name: string) => ({ id: referenceId('skill', name) });
    expect(
      await asked(
        'ben',
        'gains { kind skill { id } code fromLevel toLevel } prerequisites { kind skill { id } code minimum }',
      ),
    ).toEqual({
      gains: [
        { kind: 'SKILL', skill: skill('phlebotomy'), code: null, fromLevel: 0, toLevel: 3 },
        { kind: 'CREDENTIAL_ELIGIBILITY', skill: null, code: 'CPT', fromLevel: null, toLevel: null },
      ],
      prerequisites: [
        { kind: 'SKILL', skill: skill('vital-signs'), code: null, minimum: 1 },
        { kind: 'EDUCATION', skill: null, code: 'ANY', minimum: 3 },
      ],
    });
  });

  it('are paid over the policy years that a run touches', async () => {
    const policy = {
      externalId: 'P',
      contracts: ['PERMANENT'],
      monthsOfService: 0,
      percentage: 100,
      yearCap: { amount: '500', currency: 'USD' },
      askUntilDaysBefore: 30,
      daysToProve: 10,
      daysToPay: 20,
      validFrom: '2020-01-01',
    };
    await importAll('reimbursement-policies', [policy]);
    await catalog.bus.deliver([anaEvent(1)]);
    const fields = `runs { hoursPerWeek course { title } reimbursement { answer clause backBy latestDayToAsk cashOut { amount }
      instalments { yearFrom reimbursed { amount } own { amount } } } }`;
    expect(await asked('ana', fields)).toEqual({
      runs: [
        {
          hoursPerWeek: 4,
          course: { title: 'Phlebotomy, evenings' },
          reimbursement: {
            answer: 'PARTLY',
            clause: 'YEAR_CAP',
            backBy: '2100-04-30',
            latestDayToAsk: '2099-09-01',
            cashOut: { amount: '1500.00' },
            instalments: [
              { yearFrom: '2099-01-01', reimbursed: { amount: '500.00' }, own: { amount: '258.24' } },
              { yearFrom: '2100-01-01', reimbursed: { amount: '500.00' }, own: { amount: '241.76' } },
            ],
          },
        },
      ],
    });
  });

  it('are no longer offered once they are cancelled', async () => {
    expect(await importAll('course-runs', [{ externalId: 'R-1', cancelled: true }])).toMatchObject({ updated: 1 });
    expect(await asked('ben', 'runs { id }')).toEqual({ runs: [] });
  });
});
