import { EmployeeV1, type JobRoleV1, SkillProfileV1 } from '@libs/contracts';
import { newId, partId, personId, referenceId } from '@libs/platform';
import { FROM_HR_SYSTEM, TEST_ID_NAMESPACE, type ServiceUnderTest } from '@libs/testing';
import { ANA, NURSE, nurseEvent, startAssessment } from '../assessment.fixture';
import { roleEvent } from '../jobs-held/jobs-held.fixture';
import { ImportCredentials } from './import-credentials';
import { ImportEducation } from './import-education';
import { ImportExperience } from './import-experience';
import type { CredentialRow, EducationRow, ExperienceRow } from './record-rows';

interface Run {
  readonly id: string;
  readonly changes?: { readonly edges: readonly { readonly node: object }[] };
}

const COUNTS = 'id status created updated unchanged retired missing held refused';
const CHANGES = 'changes(first: 10) { edges { node { externalId what differences { field before after } } } }';
const DESK = referenceId('job-role', 'desk');

const degree = (externalId: string, rest: Partial<EducationRow> = {}): EducationRow => ({
  ...{ externalId, person: 'ana', level: 6, field: 'nursing', ...rest },
});
const worked = (externalId: string, rest: Partial<ExperienceRow> = {}): ExperienceRow => ({
  ...{ externalId, person: 'ana', family: 'nursing', kind: 'PAID', fte: 1, from: '2016-01-01', to: '2017-12-31' },
  ...rest,
});
const licence = (externalId: string, rest: Partial<CredentialRow> = {}): CredentialRow => ({
  ...{ externalId, person: 'ana', type: 'rn-licence', expiresOn: '2999-12-31', ...rest },
});

describe('an import of what people have learnt and done', () => {
  let assessment: ServiceUnderTest;
  const settled = async () => {
    await assessment.settle();
    await assessment.settle();
  };
  const told = async () => {
    await settled();
    const states = (await assessment.takeOutbox()).filter(
      ({ topic, key }) => topic === SkillProfileV1.topic && key === ANA,
    );
    return (states.at(-1)?.payload as SkillProfileV1 | undefined)?.records;
  };
  const send = async (field: string, type: string, input: object, more = '') => {
    const query = `mutation ($input: ${type}!) { run: ${field}(input: $input) { ${COUNTS} ${more} } }`;
    return (await assessment.ask<{ run: Run }>('hr-system', query, { input })).data?.run;
  };
  const importAll = async (kind: string, rows: object[], settings: object = {}) => {
    const importId = (await send('beginAssessmentImport', 'BeginImportInput', { kind, mode: 'APPLY', ...settings }))
      ?.id;
    await send('addAssessmentImportRows', 'AddImportRowsInput', { importId, part: 1, rows });
    return send('finishAssessmentImport', 'FinishImportInput', { importId, parts: 1 }, CHANGES);
  };
  const mine = async (fields: string, actor = 'ana') => {
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Employee { ${fields} } } }`;
    const { data } = await assessment.ask<{ _entities: [Record<string, never>] }>(actor, query, {
      of: [{ __typename: 'Employee', id: ANA }],
    });
    return data?._entities[0];
  };

  beforeAll(async () => {
    assessment = await startAssessment();
    const asks = (kind: 'EXPERIENCE' | 'EDUCATION' | 'CREDENTIAL', subject: string, minimum: number) =>
      ({
        id: partId(NURSE, kind),
        kind,
        subject,
        minimum,
        mustHave: true,
        weight: 0,
      }) satisfies JobRoleV1['requirements'][number];
    const rest = [
      asks('EXPERIENCE', 'nursing', 24),
      asks('EDUCATION', 'nursing', 6),
      asks('CREDENTIAL', 'rn-licence', 1),
    ];
    const ana: EmployeeV1 = {
      ...{ id: ANA, version: 1, status: 'ACTIVE', serviceDate: '2020-01-01', timeZone: 'UTC', assignments: [] },
      ...{ signsInAs: [personId(TEST_ID_NAMESPACE, 'employee', 'E-77')], managerPath: [] },
    };
    const type = 'internal-mobility.employee.changed';
    await assessment.bus.deliver([
      nurseEvent(1, {}, rest),
      { topic: EmployeeV1.topic, key: ANA, eventId: newId(), type, payload: ana },
    ]);
    await assessment.ask(
      'ana',
      `mutation { chooseGoal(input: { jobRoleId: "${NURSE}", kind: NEXT }) { profileVersion } }`,
    );
    await settled();
    await assessment.takeOutbox();
  });
  afterAll(() => assessment.stop());

  it('closes their gaps, by whichever number the HR system knows them, and tells nobody else', async () => {
    const none = `mutation { recordNone(input: { kind: EDUCATION, none: true }) { none } }`;
    expect((await assessment.ask('ana', none)).errors).toBeUndefined();
    const education = await assessment.get(ImportEducation).execute({ rows: [degree('ed')] }, FROM_HR_SYSTEM);
    const rows = [worked('ex', { employer: 'St. Elsewhere', person: 'E-77' })];
    const experience = await assessment.get(ImportExperience).execute({ rows }, FROM_HR_SYSTEM);
    const credentials = await assessment.get(ImportCredentials).execute({ rows: [licence('cr')] }, FROM_HR_SYSTEM);
    expect([education, experience, credentials]).toMatchObject(
      Array.from({ length: 3 }, () => ({ created: 1, refused: [], unresolved: [] })),
    );
    expect(await told()).toEqual({
      own: {
        education: [{ level: 6, field: 'nursing' }],
        experience: [{ family: 'nursing', from: '2016-01-01', to: '2017-12-31', fte: 1 }],
        credentials: [{ type: 'rn-licence', expiresOn: '2999-12-31' }],
      },
      shared: {},
      discoverable: {},
    });
    expect(await mine('records { none }')).toEqual({ records: { none: [] } });
    expect(await mine('gapAnalysis { goals { gaps { kind status } } }')).toMatchObject({
      gapAnalysis: { goals: [{ gaps: Array.from({ length: 3 }, () => ({ status: 'MET' })) }] },
    });
    expect([
      await mine('records { education { id } }', 'ben'),
      await mine('records { education { id } }', 'hr-system'),
    ]).toEqual([{ records: null }, { records: null }]);
  });

  it('changes and tells nothing when it comes again', async () => {
    const again = await importAll('education', [degree('ed')], { complete: true });
    expect(again).toMatchObject({ status: 'APPLIED', unchanged: 1, updated: 0, created: 0 });
    expect(await told()).toBeUndefined();
  });

  it('says what it would change, fact by fact, and keeps for whom the person has opened it', async () => {
    const [record] = await assessment.database.look<{ id: string }>(
      `select id from held_record where external_id = 'ed'`,
    );
    const opened = `mutation { setRecordAudience(input: { id: "${record?.id ?? ''}", audience: DISCOVERABLE }) { recordId } }`;
    expect((await assessment.ask('ana', opened)).errors).toBeUndefined();
    const better = [{ externalId: 'ed', level: 7, field: '' }];
    const trial = await importAll('education', better, { mode: 'DRY_RUN' });
    expect(trial?.changes?.edges.map(({ node }) => node)).toEqual([
      {
        externalId: 'ed',
        what: 'UPDATED',
        differences: [
          { field: 'field', before: '"nursing"', after: null },
          { field: 'level', before: '6', after: '7' },
        ],
      },
    ]);
    expect((await told())?.discoverable).toEqual({ education: [{ level: 6, field: 'nursing' }] });
    expect(await importAll('education', better)).toMatchObject({ updated: 1 });
    expect((await told())?.discoverable).toEqual({ education: [{ level: 7 }] });
  });

  it('names somebody and a job role that are not known yet, and joins the role when it comes', async () => {
    const rows = [worked('desk', { family: null, jobRole: 'desk' }), worked('early', { person: 'new' })];
    const report = await assessment.get(ImportExperience).execute({ rows }, FROM_HR_SYSTEM);
    expect(report).toMatchObject({ created: 2, unresolved: ['employees:new', 'job-roles:desk'] });
    const desk = { jobRoleId: DESK, from: '2016-01-01', to: '2017-12-31', fte: 1 };
    expect((await told())?.own.experience).toContainEqual(desk);
    await assessment.bus.deliver([roleEvent(DESK, 1, 'reception')]);
    expect((await told())?.own.experience).toContainEqual({ ...desk, family: 'reception' });
  });

  it('knows a job role by its new name', async () => {
    const renamed = await assessment.ask(
      'hr-system',
      `mutation { rekeyAssessment(input: { kind: "job-roles", from: "desk", to: "front-desk" }) }`,
    );
    expect(renamed.errors).toBeUndefined();
    const rows = [{ externalId: 'desk', jobRole: 'front-desk' }];
    expect(await importAll('experience', rows)).toMatchObject({ unchanged: 1, updated: 0, refused: 0 });
  });

  it.each<[string, string, object]>([
    ['education', 'level', degree('bad', { level: 9 })],
    ['education', 'level', degree('bad', { level: undefined })],
    ['education', 'person', degree('bad', { person: undefined })],
    ['education', 'person', { externalId: 'ed', person: 'ben' }],
    ['experience', 'family', worked('bad', { family: null })],
    ['experience', 'fte', worked('bad', { fte: 1.5 })],
    ['experience', 'to', worked('bad', { to: '2015-12-31' })],
    ['credentials', 'expiresOn', licence('bad', { issuedOn: '2999-12-31', expiresOn: '2026-01-01' })],
    ['credentials', 'type', licence('bad', { type: 'ana@example.org' })],
  ])('refuses by row a bad one of %s, naming %s', async (kind, field, row) => {
    const kinds = { education: ImportEducation, experience: ImportExperience, credentials: ImportCredentials };
    const report = await assessment
      .get(kinds[kind as 'education'])
      .execute({ rows: [row as EducationRow] }, FROM_HR_SYSTEM);
    expect(report.refused).toMatchObject([{ row: 1, field }]);
  });

  it('removes what two complete files lack over 14 days, and waits for a person when it is much', async () => {
    const some = Array.from({ length: 6 }, (_, at) => licence(`cr-${String(at)}`, { type: 'first-aid' }));
    expect(await importAll('credentials', [licence('cr'), ...some])).toMatchObject({ created: 6, unchanged: 1 });
    const gone = some.slice(1);
    expect(await importAll('credentials', [licence('cr'), ...gone], { complete: true })).toMatchObject({ missing: 1 });
    expect((await told())?.own.credentials).toHaveLength(7);
    await assessment.database.look(`update import_absence set missing_since = missing_since - 14`);
    expect(await importAll('credentials', [licence('cr'), ...gone], { complete: true })).toMatchObject({ retired: 1 });
    expect((await told())?.own.credentials).toHaveLength(6);
    await importAll('credentials', [licence('cr')], { complete: true });
    await assessment.database.look(`update import_absence set missing_since = missing_since - 14`);
    const held = await importAll('credentials', [licence('cr')], { complete: true });
    expect(held).toMatchObject({ status: 'HELD', held: 5, retired: 0 });
    expect(await told()).toBeUndefined();
  });
});
