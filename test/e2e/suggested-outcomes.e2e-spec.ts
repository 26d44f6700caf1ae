import { eventually } from '@libs/testing';
import { referenceId } from '@libs/platform';
import { readFileSync } from 'node:fs';
import { Deployment } from './access/deployment';
import { GraphQLClient } from './graphql-client';

const OPERATIONS = JSON.parse(readFileSync('apps/gateway/operations.json', 'utf8')) as Record<string, string>;
const QUEUE = Object.values(OPERATIONS).find((query) => query.includes('\nquery OutcomesToDecide(')) ?? '';
const ECG = { skill: referenceId('skill', 'ecg-recording'), course: referenceId('course', 'C-22') };
const GOAL = referenceId('job-role', 'senior-medical-assistant');
const GAPS = '{ me { gapAnalysis { freshness goals { gaps { skill { id } courses { course { id } toLevel } } } } } }';

interface Suggested {
  readonly id: string;
  readonly course: { readonly id: string; readonly title: string };
  readonly skill: { readonly id: string; readonly name: string } | null;
  readonly toLevel: number | null;
  readonly parts: readonly { readonly words: readonly string[] }[];
}
interface Queue {
  readonly suggestedOutcomes: { readonly edges: readonly { readonly node: Suggested }[] };
  readonly providersOfSuggestedOutcomes: { readonly edges: readonly unknown[] };
}
interface Gaps {
  readonly me: {
    readonly gapAnalysis: {
      readonly freshness: string;
      readonly goals: readonly {
        readonly gaps: readonly {
          readonly skill: { readonly id: string } | null;
          readonly courses: readonly { readonly course: { readonly id: string }; readonly toLevel: number }[];
        }[];
      }[];
    } | null;
  };
}

describe('the head of learning, after the first start', () => {
  const iris = GraphQLClient.signIn('iris');
  let receptionist: GraphQLClient;

  const queue = () => iris.ask<Queue>(QUEUE, { skill: null });
  const waiting = async () => (await queue()).suggestedOutcomes.edges.map(({ node }) => node);
  const coursesForEcg = async () => {
    const { gapAnalysis } = (await receptionist.ask<Gaps>(GAPS)).me;
    const gap = gapAnalysis?.goals[0]?.gaps.find(({ skill }) => skill?.id === ECG.skill);
    return gapAnalysis?.freshness === 'CURRENT' ? gap?.courses : undefined;
  };

  beforeAll(async () => {
    const deployment = new Deployment();
    receptionist = GraphQLClient.withToken(await deployment.accessToken(deployment.claimsOf('E-2002')));
    await receptionist.ask(`mutation { chooseGoal(input: { jobRoleId: "${GOAL}", kind: NEXT }) { goal { id } } }`);
  });

  it('finds what courses that declare nothing seem to give, with the words that say so', async () => {
    const found = await eventually(waiting, (nodes) => nodes.length >= 6, 'suggestions');
    expect(found.map(({ course, skill }) => [course.title, skill?.name])).toEqual(
      expect.arrayContaining([
        ['ECG basics', 'Recording ECGs'],
        ['Budgets for clinic teams', 'Budgeting'],
        ['Medical interpreting', 'Interpreting for patients'],
      ]),
    );
    expect(found.filter(({ parts }) => parts.flatMap(({ words }) => words).length === 0)).toEqual([]);
    expect((await queue()).providersOfSuggestedOutcomes.edges.length).toBeGreaterThan(1);
  });

  it('accepts one, and it is recommended to whoever lacks the skill; before, it was not', async () => {
    const before = await eventually(coursesForEcg, (courses) => courses !== undefined, 'the gap');
    expect(before?.map(({ course }) => course.id)).not.toContain(ECG.course);
    const suggestion = (await waiting()).find(({ course }) => course.id === ECG.course);
    expect(suggestion).toMatchObject({ skill: { id: ECG.skill }, toLevel: 1 });
    await iris.ask(
      `mutation ($id: ID!) { decideSuggestedOutcome(input: { id: $id, decision: ACCEPT }) {
      suggestedOutcome { state } } }`,
      { id: suggestion?.id },
    );
    const after = await eventually(
      coursesForEcg,
      (courses) => courses?.some(({ course }) => course.id === ECG.course) === true,
      'the course among those for the gap',
      { withinMs: 20_000 },
    );
    expect(after).toContainEqual({ course: { id: ECG.course }, toLevel: 1 });
    expect((await waiting()).map(({ id }) => id)).not.toContain(suggestion?.id);
  });
});
