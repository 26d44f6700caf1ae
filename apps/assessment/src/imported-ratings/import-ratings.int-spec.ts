import { EmployeeV1 } from '@libs/contracts';
import { newId, personId } from '@libs/platform';
import { FROM_HR_SYSTEM, TEST_ID_NAMESPACE, type ServiceUnderTest } from '@libs/testing';
import { ANA, skillId, startAssessment } from '../assessment.fixture';
import { RateSkill } from '../ratings/rate-skill';
import { ImportRatings } from './import-ratings';
import type { RatingRow } from './rating-row';

const rating = (externalId: string, rest: Partial<RatingRow> = {}): RatingRow => ({
  externalId,
  person: 'ana',
  skill: 'triage',
  source: 'SELF',
  level: 2,
  ratedOn: '2026-03-01',
  ...rest,
});

describe('an import of ratings', () => {
  let assessment: ServiceUnderTest;
  const take = async (...rows: RatingRow[]) => {
    const report = await assessment.get(ImportRatings).execute({ rows }, FROM_HR_SYSTEM);
    await assessment.settle();
    return report;
  };
  const held = async () => {
    const [profile] = await assessment.database.look<{ own: Record<string, object> }>(
      `select own from skill_profile where id = $1`,
      [ANA],
    );
    return profile?.own;
  };

  beforeAll(async () => {
    assessment = await startAssessment();
    const state: EmployeeV1 = {
      id: ANA,
      version: 1,
      status: 'ACTIVE',
      serviceDate: '2020-01-01',
      timeZone: 'UTC',
      assignments: [],
      signsInAs: [personId(TEST_ID_NAMESPACE, 'employee', 'E-77')],
      managerPath: [],
    };
    const type = 'internal-mobility.employee.changed';
    await assessment.bus.deliver([{ topic: EmployeeV1.topic, key: ANA, eventId: newId(), type, payload: state }]);
  });
  afterAll(() => assessment.stop());

  it('gives evidence to the profile before the word of the person, and keeps the others beside it', async () => {
    const rows = [
      rating('self'),
      rating('exam', { source: 'EVIDENCE', level: 3, ratedOn: '2026-05-01' }),
      rating('boss', { source: 'MANAGER', level: 1, ratedOn: '2026-06-01' }),
      rating('unsure', { person: 'E-77', skill: 'records', level: null, notSure: true }),
    ];
    expect(await take(...rows)).toMatchObject({ created: 4, refused: [], unresolved: [] });
    expect(await held()).toEqual({
      [skillId('triage')]: { level: 3, source: 'EVIDENCE', ratedOn: '2026-05-01', unconfirmed: false },
    });
    expect(await take(...rows)).toMatchObject({ created: 0, unchanged: 4 });
  });

  it('shows them to the person and to nobody else', async () => {
    const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Employee {
      ratingStatements { skill { id } source level ratedOn standing } } } }`;
    const seenBy = async (actor: string) =>
      (
        await assessment.ask<{ _entities: { ratingStatements: object[] | null }[] }>(actor, query, {
          r: [{ __typename: 'Employee', id: ANA }],
        })
      ).data?._entities[0]?.ratingStatements;
    const mine = await seenBy('ana');
    expect(mine).toHaveLength(4);
    expect(mine).toContainEqual({
      skill: { id: skillId('triage') },
      source: 'MANAGER',
      level: 1,
      ratedOn: '2026-06-01',
      standing: 'SWITCHED_OFF',
    });
    expect(mine).toContainEqual({
      skill: { id: skillId('records') },
      source: 'SELF',
      level: null,
      ratedOn: '2026-03-01',
      standing: 'NOT_SURE',
    });
    expect([await seenBy('ben'), await seenBy('hr-system')]).toEqual([null, null]);
  });

  it('of one source moves nothing that was said since, and is outranked by evidence however old the word', async () => {
    await assessment
      .get(RateSkill)
      .execute(
        { skillId: skillId('triage'), level: 4 },
        { actor: { kind: 'employee', employeeId: ANA }, purpose: 'test', requestId: 'test', asOf: '2026-07-01' },
      );
    expect(await held()).toMatchObject({ [skillId('triage')]: { level: 3, source: 'EVIDENCE' } });
    await take(rating('earlier', { source: 'EVIDENCE', level: 1, ratedOn: '2026-04-30' }));
    expect(await held()).toMatchObject({ [skillId('triage')]: { level: 3 } });
    await take(rating('not-held', { source: 'EVIDENCE', level: 0, ratedOn: '2026-07-02' }));
    expect(await held()).toEqual({});
  });

  it('is stale from the beginning when it is that old', async () => {
    await take(rating('old', { skill: 'records', ratedOn: '2020-01-01' }));
    expect(await held()).toMatchObject({ [skillId('records')]: { level: 2, unconfirmed: true } });
  });

  it('keeps a rating of somebody who is not known yet, and names them', async () => {
    expect(await take(rating('early', { person: 'new' }))).toMatchObject({
      created: 1,
      unresolved: ['employees:new'],
    });
  });

  it.each<[string, Partial<RatingRow>]>([
    ['skill', { skill: 'unheard-of' }],
    ['level', { level: 5 }],
    ['level', { level: null }],
    ['notSure', { notSure: true }],
    ['ratedOn', { ratedOn: '2999-01-01' }],
    ['person', { person: undefined }],
  ])('refuses by row and field %s', async (field, rest) => {
    expect((await take(rating('bad', rest))).refused).toMatchObject([{ row: 1, externalId: 'bad', field }]);
  });

  it('is never changed: other words under the same id are refused', async () => {
    const { refused } = await take(rating('self', { level: 4 }));
    expect(refused).toMatchObject([{ row: 1, field: 'externalId' }]);
  });
});
