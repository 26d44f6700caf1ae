import type { SkillProfileV1 } from '@libs/contracts';
import { FixedClock, FROM_HR_SYSTEM, type ServiceUnderTest } from '@libs/testing';
import { Dirty } from '@libs/messaging';
import { referenceId } from '@libs/platform';
import { ImportJobRoles } from '../job-roles/import-job-roles';
import { receptionist, skillAsked } from '../job-roles/job-role.fixture';
import { jobRoleId } from '../job-roles/job-role-row';
import { startMobility } from '../mobility.fixture';
import { ImportOpenings } from '../openings/import-openings';
import { openingRow } from '../openings/opening.fixture';
import { openingId } from '../openings/opening-row';
import { profileEvent } from '../skill-profiles/skill-profile.fixture';
import { skillEvent } from '../skills/skill.fixture';
import { idOf, person } from '../workforce/employee.fixture';
import { ImportEmployees } from '../workforce/import-employees';
import { SweepBands } from '../bands/sweep-bands';

type Records = NonNullable<SkillProfileV1['records']>['own'];
interface FitAnswer {
  employee: { fit: { band: string; monthsToClose: number | null; missing: { kind: string; status: string }[] } };
}
const FIT = `query ($id: ID!, $to: FitTarget!) { employee(id: $id) {
  fit(to: $to) { band monthsToClose missing { kind code status required actual monthsToClose } } } }`;

describe('a job role that asks all five kinds', () => {
  let mobility: ServiceUnderTest;
  let version = 0;
  const asked = (
    kind: 'EXPERIENCE' | 'EDUCATION' | 'CREDENTIAL' | 'ELIGIBILITY',
    subject: string,
    minimum: number,
  ) => ({
    ...skillAsked(subject, { kind, minimum, weight: 0 }),
  });
  const experience = [{ jobRoleId: jobRoleId('nurse'), from: '2020-01-01', to: '2024-12-31', fte: 0.5 }];
  const complete: Records = {
    education: [{ level: 6, field: 'nursing' }],
    experience,
    credentials: [{ type: 'rn-licence', expiresOn: '2999-06-30' }],
    eligibility: [{ code: 'work-permit', from: '2020-01-01' }],
  };
  const tell = async (own: Records, refused: string[] = [], triage = 2) => {
    version += 1;
    const records = { own, shared: {}, discoverable: {} };
    await mobility.bus.deliver([profileEvent('ana', version, { triage }, {}, { records, refused })]);
    await mobility.settle();
  };
  const fit = async () => {
    const to = { opening: openingId('O-1') };
    const { data, errors } = await mobility.ask<FitAnswer>('ana', FIT, { id: idOf('ana'), to });
    expect(errors).toBeUndefined();
    return data?.employee.fit;
  };
  const stored = () =>
    mobility.database.look<{ band: string }>('select band from band_state where employee_id = $1', [idOf('ana')]);

  beforeAll(async () => {
    mobility = await startMobility();
    const requirements = [
      skillAsked('triage'),
      asked('EXPERIENCE', 'job-role:nurse', 24),
      asked('EDUCATION', 'nursing', 6),
      asked('CREDENTIAL', 'rn-licence', 1),
      asked('ELIGIBILITY', 'work-permit', 1),
    ];
    await mobility.get(ImportJobRoles).execute({ rows: [receptionist(requirements)] }, FROM_HR_SYSTEM);
    await mobility.get(ImportEmployees).execute({ rows: [person('ana')] }, FROM_HR_SYSTEM);
    await mobility.get(ImportOpenings).execute({ rows: [openingRow('O-1')] }, FROM_HR_SYSTEM);
    await mobility.bus.deliver([skillEvent('triage')]);
  });
  afterAll(() => mobility.stop());

  it('finds somebody ready who has all of them, at half time for five years', async () => {
    await tell(complete);
    expect(await fit()).toEqual({ band: 'READY', monthsToClose: 0, missing: [] });
    expect(await stored()).toEqual([{ band: 'READY' }]);
  });

  it('asks rather than judges while a kind was never told', async () => {
    await tell({ ...complete, credentials: undefined });
    expect(await fit()).toMatchObject({
      band: 'ONE_GAP_AWAY',
      missing: [{ kind: 'CREDENTIAL', code: 'rn-licence', status: 'UNKNOWN', actual: 0, monthsToClose: 6 }],
    });
  });

  it('names what is too low, expired or not there yet, each in its own unit', async () => {
    await tell({
      education: [{ level: 5, field: 'nursing' }],
      experience: [{ ...experience[0], from: '2020-01-01', to: '2021-12-31', fte: 1, jobRoleId: jobRoleId('other') }],
      credentials: [{ type: 'rn-licence', expiresOn: '2020-06-30' }],
      eligibility: [{ code: 'work-permit', from: '2999-01-01' }],
    });
    const answer = await fit();
    expect(answer?.band).toBe('NOT_YET');
    expect(new Set(answer?.missing.map(({ kind, status }) => `${kind} ${status}`))).toEqual(
      new Set(['EDUCATION BELOW', 'EXPERIENCE MISSING', 'CREDENTIAL BELOW', 'ELIGIBILITY MISSING']),
    );
  });

  it('knows no route to a skill that the person refuses to develop', async () => {
    await tell(complete, [], 1);
    expect(await fit()).toMatchObject({ band: 'ONE_GAP_AWAY', monthsToClose: 6 });
    await tell(complete, [referenceId('skill', 'triage')], 1);
    expect(await fit()).toMatchObject({ band: 'NOT_YET', monthsToClose: null });
  });

  it('is looked at again on the day on which time moves it, and on no other', async () => {
    await tell(complete);
    const marked = () => mobility.database.look(`select subject from dirty where kind = 'band'`);
    const on = async (instant: string) => {
      await new SweepBands(mobility.database.worker, mobility.get(Dirty), new FixedClock(instant)).execute();
      return marked();
    };
    expect(await on('2999-06-30T12:00:00.000Z')).toEqual([]);
    expect(await on('2999-07-01T00:30:00.000Z')).toEqual([{ subject: idOf('ana') }]);
    await mobility.settle();
    expect(await marked()).toEqual([]);
  });
});
