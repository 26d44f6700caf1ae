import { SkillProfileV1 } from '@libs/contracts';
import { referenceId } from '@libs/platform';
import { FROM_HR_SYSTEM, seededRandom, type ServiceUnderTest } from '@libs/testing';
import { ImportAccessGrants } from '../access-grants/import-access-grants';
import { draftRequirements, type AskedThing } from '../job-roles/draft-requirements';
import { ImportJobRoles } from '../job-roles/import-job-roles';
import { receptionist, skillAsked } from '../job-roles/job-role.fixture';
import { jobRoleId } from '../job-roles/job-role-row';
import { fitOf } from '../fit/fit';
import { startMobility } from '../mobility.fixture';
import { ImportOpenings } from '../openings/import-openings';
import { openingRow } from '../openings/opening.fixture';
import { openingId } from '../openings/opening-row';
import { profileEvent } from '../skill-profiles/skill-profile.fixture';
import { skillEvent } from '../skills/skill.fixture';
import { DiscoverablePeople } from '../who-could/discoverable-people';
import { ImportUnits } from '../units/import-units';
import { unitRow } from '../units/unit.fixture';
import { idOf, person } from '../workforce/employee.fixture';
import { ImportEmployees } from '../workforce/import-employees';

const SEED = 7_079;
const SKILLS = ['a', 'b', 'c'];
const PEOPLE = 40;
const BANDS = ['NOT_DESCRIBED', 'NOT_YET', 'ONE_GAP_AWAY', 'READY'];
const DRY_RUN = `query ($input: RequirementsDryRunInput!) { requirementsDryRun(input: $input) { sentence jobRoleVersion
  moves { from to people sentence } openings { opening { id } candidates(first: 50) { from to sentence person { id name } } } } }`;

type Levels = Readonly<Record<string, number>>;
interface Answer {
  requirementsDryRun: {
    sentence: string;
    moves: { from: string; to: string; people: number; sentence: string }[];
    openings: { opening: { id: string }; candidates: { from: string; to: string; person: { id: string } }[] }[];
  } | null;
}

describe(`other requirements, tried (seed ${String(SEED)})`, () => {
  let mobility: ServiceUnderTest;
  const random = seededRandom(SEED);
  const shown = new Map<string, Levels>();
  const versions = new Map<string, number>();
  const asking = (skill: string, minimum: number, rest: Partial<AskedThing> = {}): AskedThing => ({
    ...{ kind: 'SKILL' as const, subject: referenceId('skill', skill), minimum },
    ...{ mustHave: true, weight: 1, typicalMonthsToClose: 6 },
    ...rest,
  });
  const NOW = [asking('a', 2), asking('b', 2)];
  const tried = (who: string, requirements: readonly AskedThing[], of: object = { opening: openingId('O-1') }) =>
    mobility.ask<Answer>(who, DRY_RUN, { input: { of, requirements } });
  const dryRun = async (who: string, requirements: readonly AskedThing[]) =>
    (await tried(who, requirements)).data?.requirementsDryRun;

  async function show(who: string, discoverable: Levels, own: Levels = {}): Promise<void> {
    const version = (versions.get(who) ?? 0) + 1;
    versions.set(who, version);
    shown.set(who, discoverable);
    const event = profileEvent(who, version, own, { discoverable });
    await mobility.bus.deliver([event]);
    const state = SkillProfileV1.schema.parse(event.payload);
    mobility.get(DiscoverablePeople).apply({ contract: SkillProfileV1, id: idOf(who), state });
  }

  /** Everybody compared one by one: who is in which band and would be in which, as one of the two may count them. */
  function bruteForce(requirements: readonly AskedThing[], asker = 'moira'): Map<string, string[]> {
    const uncounted = asker === 'moira' ? ['moira', 'under'] : [asker];
    const [now, then] = [NOW, requirements].map((asked) => draftRequirements(jobRoleId('r'), asked));
    const knownSkills = new Set(SKILLS.map((skill) => referenceId('skill', skill)));
    const moved = new Map<string, string[]>();
    for (const [who, levels] of shown) {
      if (Object.keys(levels).length === 0 || uncounted.includes(who)) continue;
      const skills = Object.fromEntries(
        Object.entries(levels).map(([skill, level]) => [referenceId('skill', skill), { level, unconfirmed: false }]),
      );
      const band = (asked = now) => fitOf(asked ?? [], { skills }, { asOf: '2026-11-24', knownSkills }).band;
      const way = `${band(now)} → ${band(then)}`;
      moved.set(way, [...(moved.get(way) ?? []), who]);
    }
    return moved;
  }

  /** Which figures may be told, in whole fives: tried one by one, the smallest taken out while a rest of few is left. */
  function tellable(ways: ReadonlyMap<string, readonly string[]>): (readonly [string, number])[] {
    const all = [...ways].map(([way, people]) => ({ way, ends: way.split(' → '), people: people.length }));
    const moves = all.filter(({ ends, people }) => ends[0] !== ends[1] && people >= 5);
    const told = new Set(moves);
    for (const end of [0, 1])
      for (const band of BANDS) {
        const here = all.filter(({ ends }) => ends[end] === band);
        const rest = here.filter((each) => !told.has(each)).reduce((sum, { people }) => sum + people, 0);
        const rank = ({ ends }: (typeof all)[0]) => BANDS.indexOf(ends[0] ?? '') * 4 + BANDS.indexOf(ends[1] ?? '');
        const by = (a: (typeof all)[0], b: (typeof all)[0]) => a.people - b.people || rank(b) - rank(a);
        const smallest = here.filter((each) => told.has(each)).sort(by)[0];
        if (rest > 0 && rest < 5 && smallest !== undefined) told.delete(smallest);
      }
    return [...told].map(({ way, people }) => [way, people - (people % 5)] as const);
  }

  beforeAll(async () => {
    mobility = await startMobility();
    await mobility.bus.deliver(SKILLS.map((skill) => skillEvent(skill)));
    const role = receptionist([skillAsked('a'), skillAsked('b')], { externalId: 'r' });
    await mobility.get(ImportJobRoles).execute({ rows: [role] }, FROM_HR_SYSTEM);
    const job = { assignment: { jobRole: 'r' } };
    const people = Array.from({ length: PEOPLE }, (_, i) => person(`p${String(i)}`, undefined, job));
    const staff = ['moira', 'hera', 'olaf', 'milo', 'shea'].map((who) => person(who, undefined, job));
    const rows = [...staff, ...people, person('under', 'moira', job)];
    await mobility.get(ImportEmployees).execute({ rows }, FROM_HR_SYSTEM);
    const openings = ['O-1', 'O-2', 'O-3'].map((id) => openingRow(id, { jobRole: 'r' }));
    await mobility.get(ImportOpenings).execute({ rows: openings }, FROM_HR_SYSTEM);
    await mobility.get(ImportUnits).execute({ rows: [unitRow('harbour')] }, FROM_HR_SYSTEM);
    const grants = [
      { externalId: 'G-1', person: 'moira', role: 'MOBILITY_ADMIN' } as const,
      { externalId: 'G-2', person: 'hera', role: 'HR_ADMIN' } as const,
      { externalId: 'G-3', person: 'olaf', role: 'AUDITOR' } as const,
      { externalId: 'G-4', person: 'milo', role: 'MOBILITY_ADMIN', scopeUnit: 'harbour' } as const,
      { externalId: 'G-5', person: 'shea', role: 'HR_ADMIN', scopeUnit: 'harbour' } as const,
    ];
    await mobility.get(ImportAccessGrants).execute({ rows: grants }, FROM_HR_SYSTEM);
    const live = mobility.get(DiscoverablePeople);
    await mobility.database.worker.transaction((tx) => live.load(tx));
    for (let i = 0; i < PEOPLE; i++) {
      const levels = SKILLS.filter(() => random() < 0.8).map((skill) => [skill, 1 + Math.floor(random() * 3)] as const);
      await show(`p${String(i)}`, Object.fromEntries(levels));
    }
    await show('under', { a: 2, b: 2 });
    await show('moira', { a: 2, b: 2 });
    await mobility.settle();
  });
  afterAll(() => mobility.stop());

  it('move nobody by what is left out: the months stay as the job role says them today', async () => {
    const leftOut = NOW.map(({ typicalMonthsToClose: _, ...rest }) => rest);
    expect((await dryRun('moira', leftOut))?.moves).toEqual([]);
    const unknown = NOW.map((each) => ({ ...each, typicalMonthsToClose: null }));
    expect((await dryRun('moira', unknown))?.moves).toMatchObject([{ from: 'ONE_GAP_AWAY', to: 'NOT_YET' }]);
    expect((await dryRun('moira', []))?.moves.map(({ sentence }) => sentence)).toContainEqual(
      expect.stringMatching(/^At least \d+ people who are .* now would be not judged, since nothing would be asked\.$/),
    );
  });

  it('move as many people as comparing everybody one by one says, in whole fives that leave no few people over', async () => {
    let told = 0;
    for (let round = 0; round < 25; round++) {
      const requirements = SKILLS.filter(() => random() < 0.6).map((skill) =>
        asking(skill, 1 + Math.floor(random() * 3), {
          mustHave: random() < 0.8,
          typicalMonthsToClose: [null, 3, 12, 13][Math.floor(random() * 4)],
        }),
      );
      const asker = round % 2 === 0 ? 'moira' : 'hera';
      const expected = tellable(bruteForce(requirements, asker)).sort();
      const moves = (await dryRun(asker, requirements))?.moves;
      const seen = moves?.map(({ from, to, people }) => [`${from} → ${to}`, people] as const).sort();
      expect({ round, seen }).toEqual({ round, seen: expected });
      told += expected.length;
    }
    expect(told).toBeGreaterThan(10);
  });

  it('name the candidates of one’s opening who would move, and nobody who is none today', async () => {
    const harder = [asking('a', 3), asking('b', 3)];
    const leaving = [...bruteForce(harder)]
      .filter(([way]) => !way.startsWith('NOT_YET') && new Set(way.split(' → ')).size === 2)
      .flatMap(([, people]) => people);
    const named = (await dryRun('moira', harder))?.openings[0]?.candidates.map((each) => each.person.id);
    expect(named).toEqual(leaving.map(idOf).sort());
    const easier = [asking('a', 1)];
    const coming = bruteForce(easier).get('NOT_YET → READY') ?? [];
    expect(coming.length).toBeGreaterThan(0);
    const seen = (await dryRun('moira', easier))?.openings[0]?.candidates.map((each) => each.person.id);
    expect(seen?.filter((id) => coming.map(idOf).includes(id))).toEqual([]);
    const looks = await mobility.database.look<{ subject: string }>(
      `select distinct subject from audit where action = 'internal-mobility.candidate.read'`,
    );
    expect(looks.map(({ subject }) => subject)).toEqual(expect.arrayContaining(leaving.map(idOf)));
  });

  it('say in sentences what they say, and that weights change nobody’s band', async () => {
    const run = await dryRun('hera', [asking('a', 3), asking('b', 3)]);
    expect(run?.moves[0]?.sentence).toMatch(/^At least \d*[05] people who are [a-z ]+ now would be [a-z ]+\.$/);
    const weighted = await dryRun('hera', [asking('a', 2, { weight: 9 }), asking('b', 2)]);
    expect(weighted?.moves).toEqual([]);
    expect(weighted?.sentence).toContain('Nobody changes band');
  });

  it('are tried by mobility and HR administrators, and are nothing to anybody else', async () => {
    const bytes = async (who: string, of?: object) => JSON.stringify((await tried(who, NOW, of)).data);
    const absent = await bytes('hera', { opening: openingId('nowhere') });
    for (const who of ['p1', 'olaf', 'hr-system', 'milo', 'shea']) expect(await bytes(who)).toBe(absent);
    expect(await bytes('moira')).not.toBe(absent);
  });

  it('name candidates of several openings at once, as of each by itself', async () => {
    const harder = [asking('a', 3), asking('b', 3)];
    const single = (await dryRun('moira', harder))?.openings[0]?.candidates;
    const looks = async () =>
      Number((await mobility.database.look<{ n: string }>('select count(*) as n from audit'))[0]?.n);
    const before = await looks();
    const all = (await tried('moira', harder, { jobRole: jobRoleId('r') })).data?.requirementsDryRun?.openings ?? [];
    // Read together, and so looked at once.
    expect((await looks()) - before).toBe(single?.length);
    expect(all.map(({ opening }) => opening.id)).toEqual(['O-1', 'O-2', 'O-3'].map(openingId).sort());
    for (const { candidates } of all) expect(candidates).toEqual(single);
    expect(single?.length).toBeGreaterThan(0);
  });

  it('are tried once a request: the same again is the same answer, and others are refused', async () => {
    const twice = (one: readonly AskedThing[], two: readonly AskedThing[]) =>
      mobility.ask<Record<'one' | 'two', unknown>>(
        'moira',
        `query ($one: RequirementsDryRunInput!, $two: RequirementsDryRunInput!) {
           one: requirementsDryRun(input: $one) { sentence moves { people } }
           two: requirementsDryRun(input: $two) { sentence moves { people } } }`,
        { one: { of, requirements: one }, two: { of, requirements: two } },
      );
    const of = { opening: openingId('O-1') };
    const same = await twice([asking('a', 3)], [asking('a', 3)]);
    expect(same.errors).toBeUndefined();
    expect(same.data?.one).toEqual(same.data?.two);
    const other = await twice([asking('a', 3)], [asking('a', 3), asking('b', 2)]);
    expect(other.data).toMatchObject({ one: same.data?.one, two: null });
    expect(other.errors?.map(({ extensions }) => extensions.code)).toEqual(['ONE_DRY_RUN_PER_REQUEST']);
  });

  it('are refused by row and field', async () => {
    const message = async (requirements: readonly AskedThing[]) =>
      (await tried('moira', requirements)).errors?.[0]?.message;
    expect(await message([asking('a', 11)])).toBe('requirements.0.minimum: must be at most 10 for a skill');
    expect(await message([asking('a', 1), asking('a', 2)])).toBe('requirements.1.subject: is asked for twice');
    expect(await message([asking('a', 1), asking('z', 2)])).toContain('requirements.1.subject');
    expect(await message([asking('a', 0)])).toContain('requirements.0.minimum');
  });

  it('store nothing, and answer the same bytes whatever people keep to themselves', async () => {
    const harder = [asking('a', 3), asking('c', 1)];
    const state = async () =>
      JSON.stringify(
        await mobility.database.look(
          `select (select count(*) from outbox) as sent, (select count(*) from dirty) as marked,
             (select max(version) from job_role) as roles, (select md5(string_agg(c::text, '' order by c::text)) from candidate_state c) as rows`,
        ),
      );
    const before = [await state(), JSON.stringify(await dryRun('moira', harder))];
    expect(await state()).toBe(before[0]);
    for (let i = 0; i < 10; i++) await show(`p${String(i)}`, shown.get(`p${String(i)}`) ?? {}, { a: 5, b: 5, c: 5 });
    await mobility.settle();
    expect([JSON.stringify(await dryRun('moira', harder))]).toEqual(before.slice(1));
    for (let i = 0; i < PEOPLE; i++) await show(`p${String(i)}`, { a: 2, b: 2, c: 3 });
    await mobility.settle();
    expect(JSON.stringify(await dryRun('moira', harder))).not.toBe(before[1]);
  });
});
