import { AccessGrantV1, GapAnalysisV1, OpeningV1, SkillProfileV1 } from '@libs/contracts';
import { newId, partId, personId } from '@libs/platform';
import { FROM_HR_SYSTEM, TEST_ID_NAMESPACE, type BusEvent, type ServiceUnderTest } from '@libs/testing';
import { ImportCourses } from '../courses/import-courses';
import { courseRow, jobRoleEvent, NURSE, skillId, startLearningCatalog } from '../learning-catalog.fixture';
import { CountUnmetDemandProcessor } from './count-unmet-demand.processor';

const DEMAND = `query ($after: String) { demandWithoutCourse(first: 1, after: $after) {
  edges { node { kind skill { id } code people jobRoles openings } } pageInfo { endCursor hasNextPage } } }`;
const PEOPLE = ['a', 'b', 'c', 'd', 'e', 'f'];

interface Page {
  readonly demandWithoutCourse: {
    readonly edges: readonly { readonly node: Readonly<Record<string, unknown>> }[];
    readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
  } | null;
}

describe('what people lack and no course raises', () => {
  let catalog: ServiceUnderTest;
  const page = async (actor: string, after: string | null = null) => {
    const { data, errors } = await catalog.ask<Page>(actor, DEMAND, { after });
    expect(errors).toBeUndefined();
    return data?.demandWithoutCourse ?? null;
  };
  const told = async () => {
    await catalog.get(CountUnmetDemandProcessor).process();
    const first = await page('lea');
    const second = first?.pageInfo.hasNextPage === true ? await page('lea', first.pageInfo.endCursor) : null;
    return [...(first?.edges ?? []), ...(second?.edges ?? [])].map(
      ({ node: { kind, skill, code, people, jobRoles, openings } }) => {
        return [kind, code ?? (skill as { id: string }).id, people, jobRoles, openings];
      },
    );
  };
  const RECORDS = ['SKILL', skillId('records')];

  beforeAll(async () => {
    catalog = await startLearningCatalog();
    await catalog.get(ImportCourses).execute({ rows: [courseRow('triage', 'triage', 0, 2)] }, FROM_HR_SYSTEM);
    const asked = { mustHave: true, weight: 0 };
    await catalog.bus.deliver([
      jobRoleEvent(1, [
        { ...asked, id: partId(NURSE, 't'), kind: 'SKILL', subject: skillId('triage'), minimum: 3 },
        { ...asked, id: partId(NURSE, 'r'), kind: 'SKILL', subject: skillId('records'), minimum: 3 },
        { ...asked, id: partId(NURSE, 'l'), kind: 'CREDENTIAL', subject: 'licence', minimum: 1 },
      ]),
      grant(),
      opening(),
      ...PEOPLE.map((who) => aiming(who, 1, 'SHARED')),
      showing('a', 1, { records: 3 }, ['licence']),
      showing('b', 1, {}, ['licence']),
    ]);
  });
  afterAll(() => catalog.stop());

  it('is told from five people on, what most lack first, with the openings that ask for it', async () => {
    expect(await told()).toEqual([[...RECORDS, 5, 1, 1]]);
    await catalog.bus.deliver([showing('a', 2, {}, []), showing('b', 2, {}, ['licence'])]);
    expect(await told()).toEqual([
      [...RECORDS, 6, 1, 1],
      ['CREDENTIAL', 'licence', 5, 1, 1],
    ]);
  });

  it('counts a level from which no course leads on', async () => {
    await catalog.bus.deliver(PEOPLE.map((who) => showing(who, 3, { triage: 2, records: 3 }, ['licence'])));
    expect(await told()).toEqual([['SKILL', skillId('triage'), 6, 1, 1]]);
    const rows = [courseRow('triage', 'triage', 0, 2), courseRow('more', 'triage', 2, 3)];
    await catalog.get(ImportCourses).execute({ rows }, FROM_HR_SYSTEM);
    expect(await told()).toEqual([]);
  });

  it('counts nothing that people keep to themselves', async () => {
    await catalog.bus.deliver(PEOPLE.map((who) => showing(who, 4, { triage: 3 }, ['licence'])));
    expect(await told()).toEqual([[...RECORDS, 6, 1, 1]]);
    await catalog.bus.deliver(['a', 'b'].map((who) => aiming(who, 2, 'SELF')));
    expect(await told()).toEqual([]);
    await catalog.bus.deliver(['a', 'b'].map((who) => aiming(who, 3, 'DISCOVERABLE')));
    expect(await told()).toEqual([[...RECORDS, 6, 1, 1]]);
  });

  it('is for learning administrators', async () => {
    for (const other of ['a', 'hr-system']) expect(await page(other)).toBeNull();
  });
});

const idOf = (who: string) => personId(TEST_ID_NAMESPACE, 'employee', who);

function aiming(who: string, version: number, audience: 'SELF' | 'SHARED' | 'DISCOVERABLE'): BusEvent {
  const id = idOf(who);
  const goal = { goalId: partId(id, 'goal'), kind: 'NEXT' as const, audience, jobRoleId: NURSE, coverage: 0, gaps: [] };
  const basedOn = { profileVersion: 1, employeeVersion: 1, roleVersions: {}, arithmeticVersion: 1, asOf: '2026-11-24' };
  const payload: GapAnalysisV1 = { id, version, goals: [goal], basedOn };
  return { topic: GapAnalysisV1.topic, key: id, eventId: newId(), type: 'assessment.gap-analysis.computed', payload };
}

/** They keep to themselves that they are masters of everything. */
function showing(
  who: string,
  version: number,
  levels: Readonly<Record<string, number>>,
  credentials: readonly string[],
): BusEvent {
  const id = idOf(who);
  const held = (level: number) => ({ level, source: 'SELF' as const, ratedOn: '2026-01-01', unconfirmed: false });
  const shown = Object.fromEntries(Object.entries(levels).map(([skill, level]) => [skillId(skill), held(level)]));
  const own = Object.fromEntries(['triage', 'records'].map((skill) => [skillId(skill), held(5)]));
  const records = { own: {}, shared: { credentials: credentials.map((type) => ({ type })) }, discoverable: {} };
  const payload: SkillProfileV1 = { id, version, own, shared: shown, discoverable: {}, sharedWith: [], records };
  return { topic: SkillProfileV1.topic, key: id, eventId: newId(), type: 'assessment.skill-profile.shared', payload };
}

function opening(): BusEvent {
  const id = partId(NURSE, 'opening');
  const payload: OpeningV1 = { id, version: 1, jobRoleId: NURSE, seats: 1, contract: 'PERMANENT', status: 'PUBLISHED' };
  return { topic: OpeningV1.topic, key: id, eventId: newId(), type: 'internal-mobility.opening.published', payload };
}

function grant(): BusEvent {
  const payload: AccessGrantV1 = {
    id: newId(),
    version: 1,
    personId: idOf('lea'),
    role: 'LEARNING_ADMIN',
    revoked: false,
  };
  const type = 'internal-mobility.access-grant.granted';
  return { topic: AccessGrantV1.topic, key: payload.id, eventId: newId(), type, payload };
}
