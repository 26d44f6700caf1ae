import { EmployeeV1 } from '@libs/contracts';
import { ApiDatabase } from '@libs/database';
import { newId, personId } from '@libs/platform';
import { FROM_HR_SYSTEM, TEST_ID_NAMESPACE, type ServiceUnderTest } from '@libs/testing';
import { ANA, skillId, startAssessment } from '../assessment.fixture';
import { ImportRatings } from '../imported-ratings/import-ratings';
import { ImportCredentials } from '../records/import-credentials';
import { ImportReviewDates } from '../review-dates/import-review-dates';

const RATE = `mutation ($skillId: ID!, $level: Int!) { rateSkill(input: { skillId: $skillId, level: $level }) { profileVersion } }`;

describe('a person whom the HR system gave another number', () => {
  let assessment: ServiceUnderTest;
  const rate = async (number: string, skill: string) =>
    (await assessment.ask(number, RATE, { skillId: skillId(skill), level: 2 })).data;

  beforeAll(async () => {
    assessment = await startAssessment();
  });
  afterAll(() => assessment.stop());

  it('goes on under the new one, and under the old one, as the same person', async () => {
    expect(await rate('ana', 'triage')).toEqual({ rateSkill: { profileVersion: 1 } });
    const state: EmployeeV1 = {
      id: ANA,
      version: 2,
      status: 'ACTIVE',
      serviceDate: '2022-02-14',
      timeZone: 'Europe/Berlin',
      assignments: [],
      signsInAs: [personId(TEST_ID_NAMESPACE, 'employee', 'E-77')],
      managerPath: [],
    };
    const type = 'internal-mobility.employee.changed';
    await assessment.bus.deliver([{ topic: EmployeeV1.topic, key: ANA, eventId: newId(), type, payload: state }]);
    expect(await rate('E-77', 'records')).toEqual({ rateSkill: { profileVersion: 2 } });
    expect(await rate('ana', 'records')).toEqual({ rateSkill: { profileVersion: 3 } });
    expect(await rate('stranger', 'records')).toEqual({ rateSkill: { profileVersion: 1 } });
  });

  describe('of which nobody has heard here yet', () => {
    let version = 10;
    const numberedAlso = async (number: string) => {
      const state = {
        ...{ id: ANA, version: (version += 1), status: 'ACTIVE' as const, serviceDate: '2022-02-14', timeZone: 'UTC' },
        ...{ assignments: [], managerPath: [], signsInAs: [personId(TEST_ID_NAMESPACE, 'employee', number)] },
      };
      const type = 'internal-mobility.employee.changed';
      await assessment.bus.deliver([{ topic: EmployeeV1.topic, key: ANA, eventId: newId(), type, payload: state }]);
      await assessment.settle();
    };
    const owners = (table: string, externalId: string) =>
      assessment.database.look(`select employee_id as of from ${table} where external_id = '${externalId}'`);
    const onDay = { on: '2999-06-30', kind: 'REVIEW' as const };

    it('has what was sent under it, once the news is there', async () => {
      const person = 'E-88';
      const said = { skill: 'records', source: 'EVIDENCE' as const, level: 3, ratedOn: '2026-03-01' };
      const [dates, ratings] = [assessment.get(ImportReviewDates), assessment.get(ImportRatings)];
      const held = { type: 'first-aid', issuer: 'Red Cross', issuedOn: '2025-02-10' };
      const reports = [
        await dates.execute({ rows: [{ externalId: 'RV-1', person, ...onDay }] }, FROM_HR_SYSTEM),
        await ratings.execute({ rows: [{ externalId: 'RT-1', person, ...said }] }, FROM_HR_SYSTEM),
        await assessment
          .get(ImportCredentials)
          .execute({ rows: [{ externalId: 'CR-1', person, ...held }] }, FROM_HR_SYSTEM),
      ];
      for (const report of reports) expect(report).toMatchObject({ created: 1, unresolved: ['employees:E-88'] });
      await assessment.settle();
      expect(await owners('review_date', 'RV-1')).not.toEqual([{ of: ANA }]);
      await numberedAlso(person);
      for (const [table, name] of [
        ['review_date', 'RV-1'],
        ['imported_rating', 'RT-1'],
        ['held_record', 'CR-1'],
      ] as const)
        expect(await owners(table, name)).toEqual([{ of: ANA }]);
      const [profile] = await assessment.database.look<{ own: object }>(`select own from skill_profile where id = $1`, [
        ANA,
      ]);
      expect(profile?.own).toMatchObject({ [skillId('records')]: { source: 'EVIDENCE', level: 3 } });
    });

    it('has what was sent while the news came in', async () => {
      const dates = assessment.get(ImportReviewDates);
      await assessment.get(ApiDatabase).transaction(FROM_HR_SYSTEM.actor, async (tx) => {
        const { changes } = await dates.plan(tx, [{ externalId: 'RV-2', person: 'E-99', ...onDay }], FROM_HR_SYSTEM);
        // It has asked who that is; whoever knows comes too late for it, and finds nothing yet.
        await numberedAlso('E-99');
        await dates.apply(
          tx,
          changes.map(({ change }) => change),
          FROM_HR_SYSTEM,
        );
      });
      await assessment.settle();
      expect(await owners('review_date', 'RV-2')).toEqual([{ of: ANA }]);
    });
  });
});
