import { GapAnalysisV1, OpeningV1 } from '@libs/contracts';
import { newId, partId, personId } from '@libs/platform';
import { FROM_HR_SYSTEM, TEST_ID_NAMESPACE, type BusEvent, type ServiceUnderTest } from '@libs/testing';
import { ImportCourses } from '../courses/import-courses';
import {
  anaEvent,
  gapId,
  gapsEvent,
  jobRoleEvent,
  leaEvent,
  NURSE,
  silentCourse,
  skillEvent,
  skillId,
  startLearningCatalog,
} from '../learning-catalog.fixture';
import { CountUnmetDemandProcessor } from '../unmet-demand/count-unmet-demand.processor';

const PEOPLE = ['a', 'b', 'c', 'd', 'e'];
const QUEUE = `query ($first: Int!, $after: String) { suggestedOutcomes(first: $first, after: $after) {
  edges { node { id skill { id } unlocks { people seats jobRoles } } } pageInfo { endCursor hasNextPage } } }`;
const DECIDE = `mutation ($input: DecideSuggestedOutcomeInput!) {
  decideSuggestedOutcome(input: $input) { suggestedOutcome { unlocks { people } } } }`;
const GAP = `query ($gaps: [_Any!]!) { _entities(representations: $gaps) {
  ... on Gap { courses { toLevel course { title outcomes { origin } } } } } }`;

interface Waiting {
  readonly id: string;
  readonly skill: { readonly id: string };
  readonly unlocks: Readonly<Record<'people' | 'seats' | 'jobRoles', number>>;
}

interface Page {
  readonly suggestedOutcomes: {
    readonly edges: readonly { readonly node: Waiting }[];
    readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
  };
}

describe('the queue of suggested outcomes', () => {
  let catalog: ServiceUnderTest;
  const pageAfter = async (after: string | null) => {
    const { data, errors } = await catalog.ask<Page>('lea', QUEUE, { first: 1, after });
    expect(errors).toBeUndefined();
    return data?.suggestedOutcomes;
  };
  const onePageEach = async () => {
    const seen: Waiting[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page = await pageAfter(after);
      seen.push(...(page?.edges.map(({ node }) => node) ?? []));
      [after, more] = [page?.pageInfo.endCursor ?? null, page?.pageInfo.hasNextPage === true];
    }
    return seen;
  };
  const figures = async () =>
    (await onePageEach()).map(({ skill, unlocks: { people, seats, jobRoles } }) => [skill.id, people, seats, jobRoles]);
  const count = () => catalog.get(CountUnmetDemandProcessor).process();
  const offered = async (skill: string) => {
    const gaps = [{ __typename: 'Gap', id: gapId(skill) }];
    const { data } = await catalog.ask<{ _entities: { courses: unknown[] }[] }>('ana', GAP, { gaps });
    return data?._entities[0]?.courses;
  };

  beforeAll(async () => {
    catalog = await startLearningCatalog();
    await catalog.bus.deliver([
      leaEvent(),
      skillEvent('phlebotomy', 'Phlebotomy'),
      skillEvent('records', 'Medical records'),
      skillEvent('triage', 'Triage'),
      jobRoleEvent(1, [asked('triage')]),
      jobRoleEvent(1, [asked('records')], CLERK),
      opening(2),
      anaEvent(1),
      gapsEvent(2, { records: 0 }),
    ]);
    const rows = [
      silentCourse('phlebotomy', 'Phlebotomy'),
      silentCourse('triage', 'Triage by day'),
      silentCourse('records', 'Medical records by night and at a distance'),
    ];
    await catalog.get(ImportCourses).execute({ rows }, FROM_HR_SYSTEM);
    await catalog.settle();
  });
  afterAll(() => catalog.stop());

  it('begins with what open seats ask for, then what job roles do; what nobody asks for is last', async () => {
    await count();
    expect(await figures()).toEqual([
      [skillId('triage'), 0, 2, 1],
      [skillId('records'), 0, 0, 1],
      [skillId('phlebotomy'), 0, 0, 0],
    ]);
  });

  it('begins with what five people lack and no course raises', async () => {
    await catalog.bus.deliver(PEOPLE.slice(1).map((who) => aimingAtRecords(who)));
    await count();
    expect((await figures())[0]).toEqual([skillId('triage'), 0, 2, 1]);
    await catalog.bus.deliver(PEOPLE.slice(0, 1).map((who) => aimingAtRecords(who)));
    await count();
    expect((await figures())[0]).toEqual([skillId('records'), 5, 0, 1]);
  });

  it('closes nobody’s gap before it is accepted, and closes it then', async () => {
    expect(await offered('records')).toEqual([]);
    const records = (await onePageEach()).find(({ skill }) => skill.id === skillId('records'));
    const input = { id: records?.id, decision: 'ACCEPT', toLevel: 3 };
    expect((await catalog.ask('lea', DECIDE, { input })).data).toEqual({
      decideSuggestedOutcome: { suggestedOutcome: { unlocks: { people: 5 } } },
    });
    expect(await offered('records')).toEqual([
      {
        toLevel: 3,
        course: { title: 'Medical records by night and at a distance', outcomes: [{ origin: 'SUGGESTED' }] },
      },
    ]);
    await count();
    const rows = await catalog.database.look('select subject from unmet_demand');
    expect(rows).toEqual([]);
  });
});

const CLERK = partId(NURSE, 'clerk');

function asked(skill: string) {
  const id = partId(NURSE, skill);
  return { id, kind: 'SKILL' as const, subject: skillId(skill), minimum: 3, mustHave: true, weight: 0 };
}

function opening(seats: number): BusEvent {
  const id = partId(NURSE, 'opening');
  const payload: OpeningV1 = { id, version: 1, jobRoleId: NURSE, seats, contract: 'PERMANENT', status: 'PUBLISHED' };
  return { topic: OpeningV1.topic, key: id, eventId: newId(), type: 'internal-mobility.opening.published', payload };
}

/** They show a goal that asks for medical records, and nothing of what they can. */
function aimingAtRecords(who: string): BusEvent {
  const id = personId(TEST_ID_NAMESPACE, 'employee', who);
  const goal = { goalId: partId(id, 'goal'), kind: 'NEXT' as const, audience: 'SHARED' as const, jobRoleId: CLERK };
  const basedOn = { profileVersion: 1, employeeVersion: 1, roleVersions: {}, arithmeticVersion: 1, asOf: '2026-11-24' };
  const payload: GapAnalysisV1 = { id, version: 1, goals: [{ ...goal, coverage: 0, gaps: [] }], basedOn };
  return { topic: GapAnalysisV1.topic, key: id, eventId: newId(), type: 'assessment.gap-analysis.computed', payload };
}
