import { FROM_HR_SYSTEM, type ServiceUnderTest } from '@libs/testing';
import { ImportJobRoles } from '../job-roles/import-job-roles';
import { receptionist, skillAsked } from '../job-roles/job-role.fixture';
import { startMobility } from '../mobility.fixture';
import { ImportOpenings } from '../openings/import-openings';
import { openingRow } from '../openings/opening.fixture';
import { openingId } from '../openings/opening-row';
import { profileEvent } from '../skill-profiles/skill-profile.fixture';
import { skillEvent } from '../skills/skill.fixture';
import { idOf, person } from '../workforce/employee.fixture';
import { ImportEmployees } from '../workforce/import-employees';

const RANKED = `query ($id: ID!, $first: Int!) { employee(id: $id) { rankedOpenings(first: $first) {
  band total sentence parts { kind amount skill { id } } opening { id } } } }`;
interface Ranked {
  employee: {
    rankedOpenings:
      { band: string; total: number; sentence: string; parts: { amount: number }[]; opening: { id: string } }[] | null;
  };
}

describe('the best openings for a person, through GraphQL', () => {
  let mobility: ServiceUnderTest;
  const ranked = async (who: string, about = who, first = 10) =>
    (await mobility.ask<Ranked>(who, RANKED, { id: idOf(about), first })).data?.employee.rankedOpenings;

  beforeAll(async () => {
    mobility = await startMobility();
    const skills = ['triage', 'records', 'drugs'];
    const rows = [
      receptionist([skillAsked('triage', { minimum: 1 })], { externalId: 'easier' }),
      receptionist(
        skills.map((skill) => skillAsked(skill, { minimum: 3 })),
        { externalId: 'fitting' },
      ),
      receptionist([skillAsked('triage'), skillAsked('law')], { externalId: 'beyond' }),
    ];
    await mobility.get(ImportJobRoles).execute({ rows }, FROM_HR_SYSTEM);
    const job = { assignment: { jobRole: 'easier' } };
    await mobility
      .get(ImportEmployees)
      .execute({ rows: [person('ana', 'marco', job), person('marco', undefined, job)] }, FROM_HR_SYSTEM);
    const openings = ['beyond', 'easier', 'fitting'].map((jobRole) => openingRow(jobRole, { jobRole }));
    await mobility.get(ImportOpenings).execute({ rows: openings }, FROM_HR_SYSTEM);
    await mobility.bus.deliver([...skills, 'law'].map((skill) => skillEvent(skill)));
    await mobility.bus.deliver([profileEvent('ana', 1, { triage: 3, records: 3, drugs: 3 })]);
    await mobility.settle();
  });
  afterAll(() => mobility.stop());

  it('begin with what uses them most, not with what is easiest, and a band is never outweighed', async () => {
    const openings = await ranked('ana');
    expect(openings?.map(({ opening, band }) => [opening.id, band])).toEqual([
      [openingId('fitting'), 'READY'],
      [openingId('easier'), 'READY'],
      [openingId('beyond'), 'ONE_GAP_AWAY'],
    ]);
    expect(openings?.[0]?.sentence).toBe('It uses 3 of your 3 skills that job roles here ask for.');
  });

  it('show the sum: parts that add up exactly', async () => {
    for (const { total, parts } of (await ranked('ana')) ?? [])
      expect(parts.reduce((sum, { amount }) => sum + amount, 0)).toBe(total);
  });

  it('are as many as asked for, and for the person alone', async () => {
    expect(await ranked('ana', 'ana', 1)).toHaveLength(1);
    expect(await ranked('marco', 'ana')).toBeNull();
    const refused = await mobility.ask('ana', RANKED, { id: idOf('ana'), first: 51 });
    expect(refused.errors?.[0]?.extensions.code).toBe('INVALID');
  });
});
