import { ApiDatabase, WorkerDatabase } from '@libs/database';
import { Subjects } from '@libs/subjects';
import { eventually, FROM_HR_SYSTEM, type ServiceUnderTest } from '@libs/testing';
import { ImportJobRoles } from '../job-roles/import-job-roles';
import { receptionist, skillAsked } from '../job-roles/job-role.fixture';
import { startMobility } from '../mobility.fixture';
import { ImportOpenings } from '../openings/import-openings';
import { openingRow } from '../openings/opening.fixture';
import { profileEvent } from '../skill-profiles/skill-profile.fixture';
import { skillEvent } from '../skills/skill.fixture';
import { idOf, person } from '../workforce/employee.fixture';
import { ImportEmployees } from '../workforce/import-employees';
import { KeepOpeningRun } from './keep-opening-run';

const LOOK = `query ($id: ID!) { employee(id: $id) { rankedOpenings(first: 5) { band } } }`;
const NOTHING_SHOWN = {
  versions: { engineVersion: 1, arithmeticVersion: 1, profileVersion: 1, landscapeVersion: 0 },
  inputs: { asOf: '2026-11-24', skills: {}, records: {}, refused: [], unresolved: [], rarity: {}, openings: [] },
  openings: [],
};

describe('somebody who is erased while they look at openings', () => {
  let mobility: ServiceUnderTest;
  const look = (who: string) => mobility.ask<{ employee: { rankedOpenings: object[] } }>(who, LOOK, { id: idOf(who) });
  const kept = (who: string) => mobility.database.look('select 1 from opening_run where employee_id = $1', [idOf(who)]);
  const erase = (who: string, beforeItCommits: () => Promise<void>) =>
    mobility.get(WorkerDatabase).transaction(async (tx) => {
      await mobility.get(Subjects).erase(tx, idOf(who), [], FROM_HR_SYSTEM);
      await beforeItCommits();
    });
  const somebodyWaits = async () => {
    await eventually(
      () =>
        mobility.database.look(
          `select 1 from pg_locks where locktype = 'advisory' and not granted
           and database = (select oid from pg_database where datname = current_database())`,
        ),
      (locks) => locks.length === 1,
      'somebody who waits for the lock',
    );
  };

  beforeAll(async () => {
    mobility = await startMobility();
    await mobility.get(ImportJobRoles).execute({ rows: [receptionist([skillAsked('triage')])] }, FROM_HR_SYSTEM);
    const rows = [person('ana'), person('ben')];
    await mobility.get(ImportEmployees).execute({ rows }, FROM_HR_SYSTEM);
    await mobility.get(ImportOpenings).execute({ rows: [openingRow('O-1')] }, FROM_HR_SYSTEM);
    await mobility.bus.deliver([skillEvent('triage'), profileEvent('ana', 1, { triage: 2 })]);
    await mobility.settle();
  });
  afterAll(() => mobility.stop());

  it('is shown a list of which nothing stays', async () => {
    let shown: ReturnType<typeof look> | undefined;
    await erase('ana', async () => {
      shown = look('ana');
      await somebodyWaits();
    });
    // Read before they were erased: an answer to somebody who was still there.
    expect((await shown)?.data?.employee.rankedOpenings).toEqual([{ band: 'READY' }]);
    expect(await kept('ana')).toEqual([]);
  });

  it('takes along a list that was not kept yet when the erasure began', async () => {
    const ben = { kind: 'employee', employeeId: idOf('ben') } as const;
    let erased: Promise<void> | undefined;
    await mobility.get(ApiDatabase).transaction(ben, async (tx) => {
      await mobility.get(KeepOpeningRun).keep(tx, idOf('ben'), NOTHING_SHOWN);
      erased = erase('ben', () => Promise.resolve());
      await somebodyWaits();
    });
    await erased;
    expect(await mobility.database.look('select subject from erasure where subject = $1', [idOf('ben')])).toHaveLength(
      1,
    );
    expect(await kept('ben')).toEqual([]);
  });
});
