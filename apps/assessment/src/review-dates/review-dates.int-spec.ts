import { EmployeeV1 } from '@libs/contracts';
import { addDays, newId, personId } from '@libs/platform';
import { FROM_HR_SYSTEM, TEST_ID_NAMESPACE, type BusEvent, type ServiceUnderTest } from '@libs/testing';
import { ANA, startAssessment } from '../assessment.fixture';
import { ForgetPastReviews } from './forget-past-reviews';
import { ImportReviewDates } from './import-review-dates';
import type { ReviewDateRow } from './review-date-row';

const person = (name: string): string => personId(TEST_ID_NAMESPACE, 'employee', name);
const [BEN, CLEO] = [person('ben'), person('cleo')];
const COUNTS = 'id status created updated unchanged retired missing refused';
const CHANGES = 'changes(first: 10) { edges { node { externalId what differences { field before after } } } }';
const NEXT = 'nextReview { on kind employee { id } }';

interface Ahead {
  readonly reviewsAhead: {
    readonly edges: readonly { readonly node: { readonly on: string } }[];
    readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
  };
}
interface Run {
  readonly id: string;
}

const employee = (id: string, version: number, managerPath: readonly string[], status = 'ACTIVE'): BusEvent => {
  const facts = { status, serviceDate: '2020-01-01', timeZone: 'UTC', assignments: [] };
  const payload = { id, version, ...facts, managerPath };
  return { topic: EmployeeV1.topic, key: id, eventId: newId(), type: 'internal-mobility.employee.changed', payload };
};

describe('the day of a review', () => {
  let assessment: ServiceUnderTest;
  const take = (...rows: ReviewDateRow[]) => assessment.get(ImportReviewDates).execute({ rows }, FROM_HR_SYSTEM);
  const asked = async <T>(actor: string, fields: string, of = ANA): Promise<T | undefined> => {
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Employee { ${fields} } } }`;
    const { data, errors } = await assessment.ask<{ _entities: T[] }>(actor, query, {
      of: [{ __typename: 'Employee', id: of }],
    });
    expect(errors).toBeUndefined();
    return data?._entities[0];
  };
  const send = async (field: string, type: string, input: object, more = '') => {
    const query = `mutation ($input: ${type}!) { run: ${field}(input: $input) { ${COUNTS} ${more} } }`;
    return (await assessment.ask<{ run: Run }>('hr-system', query, { input })).data?.run;
  };
  const importAll = async (rows: object[], settings: object = {}) => {
    const begin = { kind: 'review-dates', mode: 'APPLY', ...settings };
    const importId = (await send('beginAssessmentImport', 'BeginImportInput', begin))?.id;
    await send('addAssessmentImportRows', 'AddImportRowsInput', { importId, part: 1, rows });
    return send('finishAssessmentImport', 'FinishImportInput', { importId, parts: 1 }, CHANGES);
  };

  beforeAll(async () => {
    assessment = await startAssessment();
    const [dee, eli] = ['dee', 'eli'].map(person) as [string, string];
    await assessment.bus.deliver([
      employee(ANA, 1, [BEN, CLEO]),
      employee(dee, 1, [BEN, CLEO]),
      employee(eli, 1, [ANA, BEN, CLEO]),
    ]);
  });
  afterAll(() => assessment.stop());

  it('is seen by the person and everybody above, and by nobody else', async () => {
    const report = await take(
      { externalId: 'far', person: 'ana', on: '2999-06-30' },
      { externalId: 'near', person: 'ana', on: '2999-01-31', kind: 'TALK' },
      { externalId: 'past', person: 'ana', on: '2026-01-31' },
      { externalId: 'new', person: 'newcomer', on: '2999-01-31' },
    );
    expect(report).toMatchObject({ created: 4, refused: [], unresolved: ['employees:newcomer'] });
    const next = { nextReview: { on: '2999-01-31', kind: 'TALK', employee: { id: ANA } } };
    for (const actor of ['ana', 'ben', 'cleo']) expect(await asked(actor, NEXT)).toEqual(next);
    for (const actor of ['dee', 'eli', 'stranger', 'hr-system'])
      expect(await asked(actor, NEXT)).toEqual({ nextReview: null });
    const looks = await assessment.database.look(
      `select actor, subject, fields from audit where action = 'assessment.review-date.read' order by actor`,
    );
    expect(looks).toEqual([BEN, CLEO].sort().map((actor) => ({ actor, subject: ANA, fields: ['nextReview'] })));
  });

  it('is on the list of the direct manager, the nearest first, page by page', async () => {
    await take(
      { externalId: 'dee', person: 'dee', on: '2999-03-01' },
      { externalId: 'eli', person: 'eli', on: '2999-02-01' },
    );
    const page = (after: string | null) =>
      asked<Ahead>(
        'ben',
        `reviewsAhead(first: 2, after: ${JSON.stringify(after)}) { edges { node { on employee { id } } } pageInfo { endCursor hasNextPage } }`,
        BEN,
      );
    const first = await page(null);
    expect(first?.reviewsAhead).toMatchObject({
      edges: [{ node: { on: '2999-01-31', employee: { id: ANA } } }, { node: { on: '2999-03-01' } }],
      pageInfo: { hasNextPage: true },
    });
    const second = await page(first?.reviewsAhead.pageInfo.endCursor ?? '');
    expect(second?.reviewsAhead).toMatchObject({ edges: [{ node: { on: '2999-06-30' } }] });
    expect(second?.reviewsAhead.pageInfo.hasNextPage).toBe(false);
    const ahead = 'reviewsAhead(first: 5) { edges { node { on } } }';
    expect(await asked('cleo', ahead, CLEO)).toEqual({ reviewsAhead: { edges: [] } });
    expect(await asked('cleo', ahead, BEN)).toEqual({ reviewsAhead: null });
  });

  it('says what would change, moves, and changes nothing when it comes again', async () => {
    const trial = await importAll([{ externalId: 'near', on: '2999-02-15' }], { mode: 'DRY_RUN' });
    const differences = [{ field: 'on', before: '"2999-01-31"', after: '"2999-02-15"' }];
    expect(trial).toMatchObject({
      changes: { edges: [{ node: { externalId: 'near', what: 'UPDATED', differences } }] },
    });
    expect(await asked('ana', NEXT)).toMatchObject({ nextReview: { on: '2999-01-31' } });
    expect(await importAll([{ externalId: 'near', on: '2999-02-15' }])).toMatchObject({ updated: 1 });
    expect(await asked('ben', NEXT)).toMatchObject({ nextReview: { on: '2999-02-15', kind: 'TALK' } });
    expect(await importAll([{ externalId: 'near', on: '2999-02-15' }])).toMatchObject({ unchanged: 1, updated: 0 });
  });

  it.each<[string, object]>([
    ['on', { externalId: 'bad', person: 'ana' }],
    ['on', { externalId: 'near', on: '' }],
    ['on', { externalId: 'near', on: '2027-02-30' }],
    ['on', { externalId: 'near', on: '9999-12-31' }],
    ['kind', { externalId: 'near', kind: 'PICNIC' }],
    ['person', { externalId: 'bad', on: '2999-01-01' }],
    ['person', { externalId: 'near', person: 'ben' }],
  ])('refuses by row what cannot be, naming %s', async (field, row) => {
    const refusedRows = 'refusedRows(first: 5) { edges { node { row field } } }';
    const importId = (await send('beginAssessmentImport', 'BeginImportInput', { kind: 'review-dates', mode: 'APPLY' }))
      ?.id;
    await send('addAssessmentImportRows', 'AddImportRowsInput', { importId, part: 1, rows: [row] });
    const run = await send('finishAssessmentImport', 'FinishImportInput', { importId, parts: 1 }, refusedRows);
    expect(run).toMatchObject({ refused: 1, refusedRows: { edges: [{ node: { row: 1, field } }] } });
  });

  it('is forgotten 400 days after its day, also where files go on to list it', async () => {
    const today = FROM_HR_SYSTEM.asOf;
    const rows = [
      { externalId: 'kept', person: 'ana', on: addDays(today, -400) },
      { externalId: 'forgotten', person: 'ana', on: addDays(today, -399) },
    ];
    expect(await take(...rows)).toMatchObject({ created: 2 });
    const left = async () =>
      (
        await assessment.database.look<{ id: string }>(
          `select external_id as id from review_date where external_id in ('kept', 'forgotten')`,
        )
      ).map(({ id }) => id);
    await assessment.database.look(`update review_date set held_on = held_on - 2 where external_id = 'forgotten'`);
    const forget = () => assessment.get(ForgetPastReviews).execute(today, 'night');
    expect([await forget(), await forget()]).toEqual([1, 0]);
    expect(await left()).toEqual(['kept']);
    const trail = `select actor from audit where action = 'assessment.review-date.forgotten' and subject = '${ANA}'`;
    expect(await assessment.database.look(trail)).toHaveLength(1);
    expect(await take({ externalId: 'forgotten', person: 'ana', on: addDays(today, -401) })).toMatchObject({
      ...{ created: 0, unchanged: 1, refused: [] },
    });
    expect(await left()).toEqual(['kept']);
  });

  it('ends where two complete files lack it, and nobody waits for it of somebody who has left', async () => {
    const rest = ['far', 'past', 'new', 'dee', 'eli', 'kept'].map((externalId) => ({ externalId }));
    expect(await importAll(rest, { complete: true })).toMatchObject({ missing: 1, retired: 0 });
    await assessment.database.look(`update import_absence set missing_since = missing_since - 14`);
    expect(await importAll(rest, { complete: true })).toMatchObject({ retired: 1 });
    expect(await asked('ben', NEXT)).toMatchObject({ nextReview: { on: '2999-06-30' } });
    await assessment.bus.deliver([employee(ANA, 2, [CLEO])]);
    expect(await asked('ben', NEXT)).toEqual({ nextReview: null });
    expect(await asked('cleo', NEXT)).toMatchObject({ nextReview: { on: '2999-06-30' } });
    await assessment.bus.deliver([employee(ANA, 3, [CLEO], 'LEFT')]);
    expect(await asked('cleo', NEXT)).toEqual({ nextReview: null });
  });
});
