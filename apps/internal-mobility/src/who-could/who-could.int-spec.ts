import { SkillProfileV1 } from '@libs/contracts';
import { referenceId } from '@libs/platform';
import { FROM_HR_SYSTEM, seededRandom, type ServiceUnderTest } from '@libs/testing';
import { ImportAccessGrants } from '../access-grants/import-access-grants';
import { ImportJobRoles } from '../job-roles/import-job-roles';
import { receptionist, skillAsked } from '../job-roles/job-role.fixture';
import { jobRoleId } from '../job-roles/job-role-row';
import { askedRows } from '../match-index/asked-rows';
import type { SkillNumbers } from '../match-index/skill-numbers';
import { askOf } from '../match-index/skill-rows';
import { startMobility } from '../mobility.fixture';
import { profileEvent } from '../skill-profiles/skill-profile.fixture';
import { skillEvent } from '../skills/skill.fixture';
import { ImportUnits } from '../units/import-units';
import { unitRow } from '../units/unit.fixture';
import { idOf, person } from '../workforce/employee.fixture';
import { ImportEmployees } from '../workforce/import-employees';
import { DiscoverablePeople } from './discoverable-people';

const SEED = 7_051;
const SKILLS = ['a', 'b', 'c', 'd'];
const PEOPLE = 12;
const BENCH = `query ($id: ID!) { jobRole(id: $id) { bench { ready { people fewerThan } oneGapAway { people fewerThan }
  gaps { people skill { id } } } } }`;

const job = { assignment: { jobRole: 'r' } };

describe(`who could do a job, from memory (seed ${String(SEED)})`, () => {
  let mobility: ServiceUnderTest;
  const random = seededRandom(SEED);
  const versions = new Map<string, number>();
  const bench = (actor: string, role = 'r') =>
    mobility.ask<{ jobRole: { bench: object | null } }>(actor, BENCH, { id: jobRoleId(role) });
  const load = (people: DiscoverablePeople) => mobility.database.worker.transaction((tx) => people.load(tx));

  /** As the consumer writes it into the tables, and as this instance hears it. */
  async function show(who: string, levels: Readonly<Record<string, number>>): Promise<void> {
    const version = (versions.get(who) ?? 0) + 1;
    versions.set(who, version);
    const event = profileEvent(who, version, levels, { discoverable: levels });
    await mobility.bus.deliver([event]);
    mobility
      .get(DiscoverablePeople)
      .apply({ contract: SkillProfileV1, id: idOf(who), state: SkillProfileV1.schema.parse(event.payload) });
  }

  function standingsOf(people: DiscoverablePeople, asked: readonly (readonly [string, number])[]) {
    const ask = (numbers: SkillNumbers) =>
      askOf(
        askedRows(
          [asked.map(([skill, level]) => ({ skill: referenceId('skill', skill), level, weight: 0, must: true }))],
          numbers,
        ),
        0,
      );
    const present = people.present();
    const [standings, name] = [present.standings(ask), present.idOf];
    const missing = [...standings.missingOnly].map(([place, ids]) => [place, ids.map(name).sort()] as const);
    return { ready: standings.ready.map(name).sort(), missing: missing.sort(([one], [two]) => one - two) };
  }

  beforeAll(async () => {
    mobility = await startMobility();
    await mobility.bus.deliver(SKILLS.map((skill) => skillEvent(skill)));
    const roles = [
      receptionist([skillAsked('a'), skillAsked('b')], { externalId: 'r' }),
      receptionist(
        [skillAsked('a'), { kind: 'CREDENTIAL', subject: 'licence', minimum: 1, mustHave: true, weight: 0 }],
        {
          externalId: 'licensed',
        },
      ),
    ];
    await mobility.get(ImportJobRoles).execute({ rows: roles }, FROM_HR_SYSTEM);
    const people = Array.from({ length: PEOPLE }, (_, i) => person(`p${String(i)}`, undefined, job));
    await mobility.get(ImportEmployees).execute({ rows: [person('moira', undefined, job), ...people] }, FROM_HR_SYSTEM);
    const grant = { externalId: 'G-1', person: 'moira', role: 'MOBILITY_ADMIN' } as const;
    await mobility.get(ImportAccessGrants).execute({ rows: [grant] }, FROM_HR_SYSTEM);
  });
  afterAll(() => mobility.stop());

  it('is told how far reading has come while there is no answer yet', async () => {
    const { errors } = await bench('moira');
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'MATCH_INDEX_LOADING' });
    expect(errors?.[0]?.message).toContain('0 of 0');
  });

  it('is told in figures of five and more, by what people show', async () => {
    await load(mobility.get(DiscoverablePeople));
    for (let i = 0; i < PEOPLE; i++) await show(`p${String(i)}`, i < 6 ? { a: 2, b: 2 } : { a: 2, b: 1 });
    await show('moira', { a: 5, b: 5 });
    const many = { people: 6, fewerThan: null };
    expect((await bench('moira')).data?.jobRole.bench).toEqual({
      ready: many,
      oneGapAway: many,
      gaps: [{ people: 6, skill: { id: referenceId('skill', 'b') } }],
    });
    await show('p0', { a: 1 });
    await show('p1', {});
    expect((await bench('moira')).data?.jobRole.bench).toMatchObject({ ready: { people: null, fewerThan: 5 } });
  });

  it('counts nobody as ready where something is asked that nobody can show, and nobody who has left', async () => {
    const few = { people: null, fewerThan: 5 };
    expect((await bench('moira', 'licensed')).data?.jobRole.bench).toMatchObject({ ready: few, oneGapAway: few });
    for (let i = 6; i < 9; i++)
      await mobility
        .get(ImportEmployees)
        .execute({ rows: [person(`p${String(i)}`, undefined, { ...job, status: 'LEFT' })] }, FROM_HR_SYSTEM);
    expect((await bench('moira')).data?.jobRole.bench).toMatchObject({ oneGapAway: few });
  });

  it('counts for an administrator of units those whose jobs lie in or below them, and no one else', async () => {
    const clinics = [unitRow('clinics'), unitRow('north', 'clinics'), unitRow('south')];
    await mobility.get(ImportUnits).execute({ rows: clinics }, FROM_HR_SYSTEM);
    const at = (unit: string) => (_: unknown, i: number) =>
      person(`${unit}${String(i)}`, undefined, { assignment: { jobRole: 'r', unit } });
    const people = [...Array.from({ length: 5 }, at('north')), ...Array.from({ length: 7 }, at('south'))];
    const admins = ['nora', 'sue', 'both'].map((who) => person(who, undefined, job));
    await mobility.get(ImportEmployees).execute({ rows: [...people, ...admins] }, FROM_HR_SYSTEM);
    const grant = (who: string, scopeUnit: string) =>
      ({ externalId: `${who}-${scopeUnit}`, person: who, role: 'MOBILITY_ADMIN', scopeUnit }) as const;
    const rows = [grant('nora', 'clinics'), grant('sue', 'south'), grant('both', 'north'), grant('both', 'south')];
    await mobility.get(ImportAccessGrants).execute({ rows }, FROM_HR_SYSTEM);
    for (const { externalId } of people) await show(externalId, { a: 2, b: 2 });
    const ready = async (who: string) =>
      ((await bench(who)).data?.jobRole.bench as { ready: { people: number | null } }).ready.people;
    expect([await ready('nora'), await ready('sue'), await ready('both')]).toEqual([5, 7, 12]);
    expect(await ready('moira')).toBeGreaterThanOrEqual(12);
    await show('north0', {});
    expect([await ready('nora'), await ready('sue'), await ready('both')]).toEqual([null, 7, 11]);
  });

  it('is for mobility administrators alone', async () => {
    expect((await bench('p1')).data?.jobRole.bench).toBeNull();
    expect((await bench('hr-system')).data?.jobRole.bench).toBeNull();
  });

  it('equals the rows after whatever was written', async () => {
    const live = mobility.get(DiscoverablePeople);
    for (let round = 0; round < 15; round++) {
      for (let write = 0; write < 5; write++) {
        const levels = SKILLS.filter(() => random() < 0.6).map((skill) => [skill, 1 + Math.floor(random() * 3)]);
        await show(`p${String(Math.floor(random() * PEOPLE))}`, Object.fromEntries(levels) as Record<string, number>);
      }
      const anew = new DiscoverablePeople();
      await load(anew);
      const asked = SKILLS.filter(() => random() < 0.6).map((skill) => [skill, 1 + Math.floor(random() * 3)] as const);
      const expected = standingsOf(anew, asked);
      expect({ round, ...standingsOf(live, asked) }).toEqual({ round, ...expected });
    }
  });

  it('forgets an erased person, and is not put back by what is older', async () => {
    const live = mobility.get(DiscoverablePeople);
    await show('p2', { a: 3, b: 3 });
    const isReady = () =>
      standingsOf(live, [
        ['a', 3],
        ['b', 3],
      ]).ready.includes(idOf('p2'));
    expect(isReady()).toBe(true);
    live.apply({ contract: SkillProfileV1, id: idOf('p2'), state: null });
    expect(isReady()).toBe(false);
    const old = profileEvent('p2', 1, {}, { discoverable: { a: 3, b: 3 } });
    live.apply({ contract: SkillProfileV1, id: idOf('p2'), state: SkillProfileV1.schema.parse(old.payload) });
    expect(isReady()).toBe(false);
  });
});
