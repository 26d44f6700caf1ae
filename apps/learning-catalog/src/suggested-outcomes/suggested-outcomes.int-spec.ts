import { newId, partId } from '@libs/platform';
import { FROM_HR_SYSTEM, type ServiceUnderTest } from '@libs/testing';
import type { CourseRow } from '../courses/course-row';
import { ImportCourses } from '../courses/import-courses';
import {
  jobRoleEvent,
  leaEvent,
  NURSE,
  silentCourse,
  skillEvent,
  skillId,
  startLearningCatalog,
} from '../learning-catalog.fixture';

interface Suggested {
  readonly id: string;
  readonly course: { readonly title: string };
  readonly kind: string;
  readonly skill: { readonly id: string } | null;
  readonly code: string | null;
  readonly toLevel: number | null;
  readonly strength: number;
  readonly parts: readonly { readonly source: string; readonly points: number; readonly words: readonly string[] }[];
  readonly jobRole: { readonly id: string } | null;
}

interface Page {
  readonly suggestedOutcomes: {
    readonly edges: readonly { readonly node: Suggested }[];
    readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
  } | null;
}

const QUEUE = `query ($first: Int!, $after: String, $state: SuggestedOutcomeState!, $provider: String, $skill: ID, $search: String) {
  suggestedOutcomes(first: $first, after: $after, state: $state, provider: $provider, skill: $skill, search: $search) {
    edges { node { id course { title } kind skill { id } code toLevel strength parts { source points words } jobRole { id } } }
    pageInfo { endCursor hasNextPage } } }`;
const DECIDE = `mutation ($input: DecideSuggestedOutcomeInput!) {
  decideSuggestedOutcome(input: $input) { suggestedOutcome { state toLevel } } }`;
const DECIDE_ALL = `mutation ($input: DecideSuggestedOutcomesInput!) {
  decideSuggestedOutcomes(input: $input) { decided withoutLevel waiting } }`;
const COURSE = `query ($search: String!) { courses(search: $search) { edges { node {
  outcomes { skill { id } fromLevel toLevel origin } gains { kind code origin } } } } }`;

describe('suggested outcomes', () => {
  let catalog: ServiceUnderTest;
  const importCourses = async (...rows: CourseRow[]) => {
    await catalog.get(ImportCourses).execute({ rows }, FROM_HR_SYSTEM);
    await catalog.settle();
  };
  const queue = async (variables: object = {}, actor = 'lea') => {
    const { data, errors } = await catalog.ask<Page>(actor, QUEUE, { first: 20, state: 'WAITING', ...variables });
    expect(errors).toBeUndefined();
    return data?.suggestedOutcomes ?? null;
  };
  const waiting = async (variables: object = {}) => (await queue(variables))?.edges.map(({ node }) => node) ?? [];
  const titles = async (variables: object = {}) => (await waiting(variables)).map(({ course }) => course.title).sort();
  const course = async (search: string) => {
    const { data } = await catalog.ask<{ courses: { edges: { node: unknown }[] } }>('lea', COURSE, { search });
    return data?.courses.edges[0]?.node;
  };
  const decide = (input: object, actor = 'lea') => catalog.ask(actor, DECIDE, { input });

  beforeAll(async () => {
    catalog = await startLearningCatalog();
    await catalog.bus.deliver([
      leaEvent(),
      skillEvent('phlebotomy', 'Phlebotomy'),
      skillEvent('records', 'Medical records'),
      skillEvent('triage', 'Triage'),
      jobRoleEvent(1, [
        {
          ...{ id: partId(NURSE, 'triage'), kind: 'SKILL', subject: skillId('triage') },
          ...{ minimum: 2, mustHave: true, weight: 1000 },
        },
        {
          ...{ id: partId(NURSE, 'licence'), kind: 'CREDENTIAL', subject: 'welding-licence' },
          ...{ minimum: 1, mustHave: true, weight: 0 },
        },
      ]),
    ]);
    await importCourses(
      silentCourse('intro', 'Introduction to phlebotomy'),
      silentCourse('records', 'Medical records'),
      silentCourse('licence', 'Welding licence', 'Trade School'),
      silentCourse('search', 'Job search'),
    );
  });
  afterAll(() => catalog.stop());

  it('wait in a queue, with the words they came from, and are of learning administrators alone', async () => {
    const seen = await waiting();
    expect(seen.map(({ course: { title }, kind }) => [title, kind]).sort()).toEqual([
      ['Introduction to phlebotomy', 'SKILL'],
      ['Medical records', 'SKILL'],
      ['Welding licence', 'CREDENTIAL'],
    ]);
    for (const { strength, parts } of seen) expect(parts.reduce((sum, { points }) => sum + points, 0)).toBe(strength);
    expect(seen.find(({ code }) => code !== null)).toMatchObject({
      code: 'welding-licence',
      parts: [{ source: 'TITLE', words: ['welding', 'licence'] }],
    });
    expect(await queue({}, 'ana')).toBeNull();
    expect(await queue({}, 'hr-system')).toBeNull();
    for (const other of ['ana', 'hr-system'])
      expect((await decide({ id: seen[0]?.id, decision: 'ACCEPT' }, other)).errors?.[0]).toMatchObject({
        extensions: { code: 'FORBIDDEN' },
      });
  });

  it('are found by provider, skill and words, and come page by page', async () => {
    expect(await titles({ provider: 'Trade School' })).toEqual(['Welding licence']);
    expect(await titles({ skill: skillId('records') })).toEqual(['Medical records']);
    expect(await titles({ search: 'harbor intro' })).toEqual(['Introduction to phlebotomy']);
    expect(await titles({ search: 'nowhere' })).toEqual([]);
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page = await queue({ first: 1, after });
      seen.push(...(page?.edges.map(({ node }) => node.id) ?? []));
      [after, more] = [page?.pageInfo.endCursor ?? null, page?.pageInfo.hasNextPage === true];
    }
    expect(new Set(seen).size).toBe(3);
  });

  it('count for nothing before somebody accepts them, and then say where they are from', async () => {
    expect(await course('introduction')).toEqual({ outcomes: [], gains: [] });
    const [{ id } = { id: '' }] = await waiting({ skill: skillId('phlebotomy') });
    expect((await decide({ id, decision: 'ACCEPT' })).data).toEqual({
      decideSuggestedOutcome: { suggestedOutcome: { state: 'ACCEPTED', toLevel: 1 } },
    });
    const outcome = { skill: { id: skillId('phlebotomy') }, fromLevel: 0, toLevel: 1, origin: 'SUGGESTED' };
    expect(await course('introduction')).toMatchObject({ outcomes: [outcome] });
    await importCourses(silentCourse('intro', 'Introduction to phlebotomy, evenings'));
    expect(await course('evenings')).toMatchObject({ outcomes: [outcome] });
    expect(await titles({ skill: skillId('phlebotomy') })).toEqual([]);
    expect((await decide({ id, decision: 'ACCEPT', toLevel: 2, fromLevel: 1 })).errors).toBeUndefined();
    expect(await course('evenings')).toMatchObject({ outcomes: [{ ...outcome, fromLevel: 1, toLevel: 2 }] });
    const audit = await catalog.database.look<{ actor: string }>(
      `select distinct action from audit where action like 'learning-catalog.suggested-outcome.%'`,
    );
    expect(audit).toEqual([{ action: 'learning-catalog.suggested-outcome.accepted' }]);
  });

  it('need a level that the scale has, where the course says none', async () => {
    const [{ id } = { id: '' }] = await waiting({ skill: skillId('records') });
    for (const [input, message] of [
      [{}, 'toLevel: must be given'],
      [{ toLevel: 4 }, 'toLevel: must be at most 3'],
      [{ toLevel: 2, fromLevel: 2 }, 'fromLevel: must be below toLevel'],
      [{ toLevel: 2, kind: 'CREDENTIAL' }, 'kind: can be changed'],
    ] as const) {
      const { errors } = await decide({ id, decision: 'ACCEPT', ...input });
      expect(errors?.[0]?.message).toContain(message);
    }
    expect(await course('records')).toEqual({ outcomes: [], gains: [] });
  });

  it('stay refused when skills and courses change', async () => {
    const [{ id } = { id: '' }] = await waiting({ skill: skillId('records') });
    expect((await decide({ id, decision: 'REFUSE' })).errors).toBeUndefined();
    await catalog.bus.deliver([skillEvent('records', 'Keeping medical records', 2), skillEvent('weld', 'Welding')]);
    await importCourses(silentCourse('records', 'Medical records by day'));
    expect(await titles({ skill: skillId('records') })).toEqual([]);
    expect(await titles({ skill: skillId('records'), state: 'REFUSED' })).toEqual(['Medical records by day']);
    // The new skill is found in the course that was there before it, and goes with it.
    expect(await titles({ skill: skillId('weld') })).toEqual(['Welding licence']);
    await catalog.bus.deliver([skillEvent('weld', 'Welding', 2, true)]);
    await catalog.settle();
    expect(await titles({ skill: skillId('weld') })).toEqual([]);
  });

  it('are decided on in bulk for one provider; what lacks a level is told and left', async () => {
    await importCourses(
      silentCourse('triage', 'Triage', 'Trade School'),
      silentCourse('first', 'Triage basics', 'Trade School'),
    );
    const all = (input: object) => catalog.ask('lea', DECIDE_ALL, { input: { provider: 'Trade School', ...input } });
    expect((await all({ decision: 'ACCEPT', atLeast: 1001 })).errors?.[0]?.message).toContain(
      'atLeast: must be from 0',
    );
    expect((await all({ decision: 'ACCEPT' })).data).toEqual({
      decideSuggestedOutcomes: { decided: 2, withoutLevel: 1, waiting: 1 },
    });
    expect(await course('licence')).toMatchObject({
      gains: [{ kind: 'CREDENTIAL', code: 'welding-licence', origin: 'SUGGESTED' }],
    });
    const { data } = await catalog.ask(
      'lea',
      '{ providersOfSuggestedOutcomes { edges { node { provider waiting withoutLevel } } } }',
    );
    expect(data).toEqual({
      providersOfSuggestedOutcomes: { edges: [{ node: { provider: 'Trade School', waiting: 1, withoutLevel: 1 } }] },
    });
    expect((await all({ decision: 'REFUSE' })).data).toEqual({
      decideSuggestedOutcomes: { decided: 1, withoutLevel: 0, waiting: 0 },
    });
    expect(await waiting({ provider: 'Trade School' })).toEqual([]);
  });

  it('can be refused after all: the course gives it no longer', async () => {
    const [{ id } = { id: '' }] = await waiting({ skill: skillId('phlebotomy'), state: 'ACCEPTED' });
    expect((await decide({ id, decision: 'REFUSE' })).errors).toBeUndefined();
    expect(await course('evenings')).toEqual({ outcomes: [], gains: [] });
    expect((await decide({ id: newId(), decision: 'REFUSE' })).errors?.[0]).toMatchObject({
      extensions: { code: 'NOT_FOUND' },
    });
  });
});
