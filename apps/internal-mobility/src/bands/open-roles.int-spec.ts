import { referenceId } from '@libs/platform';
import { FROM_HR_SYSTEM, seededRandom, type ServiceUnderTest } from '@libs/testing';
import { ImportJobRoles } from '../job-roles/import-job-roles';
import { receptionist, skillAsked } from '../job-roles/job-role.fixture';
import { startMobility } from '../mobility.fixture';
import { ImportOpenings } from '../openings/import-openings';
import { openingRow } from '../openings/opening.fixture';
import { profileEvent } from '../skill-profiles/skill-profile.fixture';
import { skillEvent } from '../skills/skill.fixture';
import { idOf, person } from '../workforce/employee.fixture';
import { ImportEmployees } from '../workforce/import-employees';
import { bandRows } from './band-rows';
import { OpenRolesReadModel } from './open-roles.read-model';
import { MatchInputsReadModel } from '../fit/match-inputs.read-model';

const SEED = 20_261_125;
const SKILLS = ['a', 'b', 'c', 'd', 'e', 'f'];
const ROLES = 12;
const PEOPLE = 10;
const ROUNDS = 12;
const WRITES = 6;

describe(`stored bands, computed from memory (seed ${String(SEED)})`, () => {
  let mobility: ServiceUnderTest;
  const random = seededRandom(SEED);
  const upTo = (n: number) => Math.floor(random() * n);
  const versions = new Map<string, number>();

  beforeAll(async () => {
    mobility = await startMobility();
    await mobility.bus.deliver(SKILLS.slice(1).map((skill) => skillEvent(skill)));
    for (let role = 0; role < ROLES; role++) await writeRole(role);
    const people = Array.from({ length: PEOPLE }, (_, i) =>
      person(`p${String(i)}`, undefined, { assignment: { jobRole: 'r0' } }),
    );
    await mobility.get(ImportEmployees).execute({ rows: people }, FROM_HR_SYSTEM);
  });
  afterAll(() => mobility.stop());

  async function writeRole(role: number): Promise<void> {
    const asked = SKILLS.filter(() => random() < 0.4).map((skill) =>
      skillAsked(skill, { minimum: 1 + upTo(3), mustHave: random() < 0.6 }),
    );
    const rows = [receptionist(asked, { externalId: `r${String(role)}` })];
    await mobility.get(ImportJobRoles).execute({ rows }, FROM_HR_SYSTEM);
  }

  async function writeOpening(): Promise<void> {
    const rows = [openingRow(`o${String(versions.size)}-${String(upTo(1e9))}`, { jobRole: `r${String(upTo(ROLES))}` })];
    await mobility.get(ImportOpenings).execute({ rows }, FROM_HR_SYSTEM);
  }

  async function writeProfile(): Promise<void> {
    const who = `p${String(upTo(PEOPLE))}`;
    const version = (versions.get(who) ?? 0) + 1;
    versions.set(who, version);
    const levels = Object.fromEntries(SKILLS.filter(() => random() < 0.5).map((skill) => [skill, 1 + upTo(4)]));
    await mobility.bus.deliver([profileEvent(who, version, levels)]);
  }

  /** Every open role compared with everybody, read from the tables anew. */
  function byForce(): Promise<string[]> {
    const inputs = mobility.get(MatchInputsReadModel);
    const knownSkills = new Set(SKILLS.slice(1).map((skill) => referenceId('skill', skill)));
    return mobility.database.worker.transaction(async (tx) => {
      const roles = await mobility.get(OpenRolesReadModel).all(tx);
      const rows: string[] = [];
      for (const who of versions.keys()) {
        const { levels } = await inputs.person(tx, idOf(who), '2026-11-24');
        for (const row of bandRows(roles, { skills: levels }, { asOf: '2026-11-24', knownSkills }))
          rows.push(`${idOf(who)} ${row.openingId} ${String(row.roleVersion)} ${row.band} ${String(row.coverage)}`);
      }
      return rows.sort();
    });
  }

  async function stored(): Promise<string[]> {
    const rows = await mobility.database.look<{ row: string }>(
      `select concat_ws(' ', employee_id, opening_id, role_version, band, coalesce(coverage::text, 'null')) as row from band_state`,
    );
    return rows.map(({ row }) => row).sort();
  }

  it('are what comparing everybody with every open role gives, after whatever was written', async () => {
    let pairs = 0;
    for (let round = 0; round < ROUNDS; round++) {
      for (let write = 0; write < WRITES; write++) {
        await [() => writeRole(upTo(ROLES)), writeOpening, writeProfile, writeProfile][upTo(4)]?.();
      }
      await mobility.settle();
      const expected = await byForce();
      expect({ round, rows: await stored() }).toEqual({ round, rows: expected });
      pairs += expected.length;
    }
    expect(pairs).toBeGreaterThan(100);
  }, 60_000);
});
