import { FROM_HR_SYSTEM, seededRandom, type ServiceUnderTest } from '@libs/testing';
import { ImportJobRoles } from '../job-roles/import-job-roles';
import { receptionist, skillAsked } from '../job-roles/job-role.fixture';
import { startMobility } from '../mobility.fixture';
import { ImportOpenings } from '../openings/import-openings';
import { openingRow } from '../openings/opening.fixture';
import { openingId } from '../openings/opening-row';
import { skillEvent } from '../skills/skill.fixture';
import { idOf, person } from '../workforce/employee.fixture';
import { ImportEmployees } from '../workforce/import-employees';
import { gapId, gapsEvent } from './gap-analysis.fixture';
import { GapsReadModel } from './gaps.read-model';

const SEED = 20_261_126;
const SKILLS = Array.from({ length: 10 }, (_, at) => `s${String(at)}`);
/** What no job role asks for. */
const NOWHERE = 's0';
const ROLES = 8;
const OPENINGS = 120;
const ROUNDS = 10;
const MOST = 20;
const NEVER = '9999-12-31';
const CLOSING = ['2999-01-31', '2999-02-28', '2999-03-31', null];
const STATUSES = ['PUBLISHED', 'PUBLISHED', 'PUBLISHED', 'DRAFT', 'CLOSED'] as const;

describe(`openings that exercise gaps, beside all openings looked at one by one (seed ${String(SEED)})`, () => {
  let mobility: ServiceUnderTest;
  const random = seededRandom(SEED);
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const asked = Array.from({ length: ROLES }, () => SKILLS.filter((skill) => skill !== NOWHERE && random() < 0.4));
  const openings = Array.from({ length: OPENINGS }, (_, at) => {
    const [role, status, closesOn] = [Math.floor(random() * ROLES), one(STATUSES), one(CLOSING)];
    const externalId = `O-${String(at)}`;
    return {
      id: openingId(externalId),
      role,
      row: openingRow(externalId, { jobRole: `r${String(role)}`, status, closesOn }),
    };
  });

  beforeAll(async () => {
    mobility = await startMobility();
    await mobility.bus.deliver(SKILLS.map((skill) => skillEvent(skill)));
    const roles = asked.map((skills, role) =>
      receptionist(
        skills.map((skill) => skillAsked(skill)),
        { externalId: `r${String(role)}` },
      ),
    );
    expect((await mobility.get(ImportJobRoles).execute({ rows: roles }, FROM_HR_SYSTEM)).refused).toEqual([]);
    const people = [
      person('ana', undefined, { assignment: { jobRole: 'r0' } }),
      person('carla', undefined, { assignment: { jobRole: 'r0', contract: 'CONTRACTOR' } }),
    ];
    expect((await mobility.get(ImportEmployees).execute({ rows: people }, FROM_HR_SYSTEM)).refused).toEqual([]);
    const rows = openings.map(({ row }) => row);
    expect((await mobility.get(ImportOpenings).execute({ rows }, FROM_HR_SYSTEM)).refused).toEqual([]);
  });
  afterAll(() => mobility.stop());

  const soonest = (skill: string) =>
    openings
      .filter(({ role, row }) => row.status === 'PUBLISHED' && asked[role]?.includes(skill))
      .sort((a, b) => keyOf(a) - keyOf(b) || (a.id < b.id ? -1 : 1))
      .slice(0, MOST)
      .map(({ id }) => id);
  const keyOf = ({ row }: (typeof openings)[number]) => Date.parse(row.closesOn ?? NEVER);

  it('are the same, twenty at most, whichever gaps are asked about', async () => {
    const model = mobility.get(GapsReadModel);
    const ana = { kind: 'employee' as const, employeeId: idOf('ana') };
    let most = 0;
    for (let version = 1; version <= ROUNDS; version += 1) {
      const lacked = SKILLS.filter(() => random() < 0.5);
      await mobility.bus.deliver([gapsEvent('ana', version, lacked), gapsEvent('carla', version, lacked)]);
      const found = await model.openingsExercising(
        ana,
        SKILLS.map((skill) => gapId('ana', skill)),
      );
      expect(found).toEqual(SKILLS.map((skill) => (lacked.includes(skill) ? soonest(skill) : null)));
      most = Math.max(most, ...found.map((ids) => ids?.length ?? 0));
      const carla = { kind: 'employee' as const, employeeId: idOf('carla') };
      const none = await model.openingsExercising(
        carla,
        SKILLS.map((skill) => gapId('carla', skill)),
      );
      expect(none).toEqual(SKILLS.map((skill) => (lacked.includes(skill) ? [] : null)));
    }
    expect(most).toBe(MOST);
    expect(soonest(NOWHERE)).toEqual([]);
  });
});
