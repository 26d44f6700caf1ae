import { eventually } from '@libs/testing';
import { referenceId } from '@libs/platform';
import { readFileSync } from 'node:fs';
import { Deployment } from './access/deployment';
import { GraphQLClient } from './graphql-client';

const OPERATIONS = JSON.parse(readFileSync('apps/gateway/operations.json', 'utf8')) as Record<string, string>;
const screen = (name: string): string =>
  Object.values(OPERATIONS).find((query) => query.includes(`\nquery ${name}(`)) ?? '';

interface Prepared {
  readonly employee: {
    readonly nextReview: { readonly on: string } | null;
    readonly assignments: readonly { readonly jobRole: { readonly title: string } | null }[] | null;
    readonly sharedSkills: readonly unknown[] | null;
    readonly talkPreparation: {
      readonly goals: readonly {
        readonly goal: { readonly kind: string };
        readonly gaps: readonly { readonly status: string; readonly skill: { readonly id: string } | null }[];
      }[];
      readonly points: readonly { readonly kind: string }[];
    } | null;
  } | null;
}
interface Gaps {
  readonly me: {
    readonly gapAnalysis: {
      readonly freshness: string;
      readonly goals: readonly { readonly gaps: readonly { readonly id: string; readonly kind: string }[] }[];
    } | null;
  };
}

const AIDE = referenceId('job-role', 'care-aide');
const CARE = referenceId('skill', 'personal-care');
const TODAY = new Date(performance.timeOrigin).toISOString().slice(0, 10);
const GAPS = '{ me { gapAnalysis { freshness goals { gaps { id kind } } } } }';

describe('a talk between a receptionist and her manager', () => {
  const deployment = new Deployment();
  const [report, chief] = ['E-2001', 'E-1003'];
  const employee = deployment.idOf(report);
  let dana: GraphQLClient;
  let marco: GraphQLClient;
  let hrSystem: GraphQLClient;

  const signedIn = async (name: string) =>
    GraphQLClient.withToken(await deployment.accessToken(deployment.claimsOf(name)));
  const prepared = async () => (await marco.ask<Prepared>(screen('ReviewPreparation'), { employee })).employee;

  beforeAll(async () => {
    [dana, marco] = [await signedIn(report), await signedIn(chief)];
    hrSystem = GraphQLClient.signIn('hr-system');
  });

  it('is prepared from its day and facts about the job while nothing is shared', async () => {
    const review = `{ externalId: "dana-talk", person: "${report}", on: "${TODAY}", kind: TALK }`;
    await hrSystem.ask(`mutation { importReviewDates(input: { rows: [${review}] }) { created } }`);
    const seen = await prepared();
    const nextReview = { on: TODAY, kind: 'TALK' };
    expect(seen).toMatchObject({ nextReview, sharedSkills: null, talkPreparation: null });
    expect(seen?.assignments?.map(({ jobRole }) => jobRole?.title)).toContain('Receptionist');
  });

  it('has one gap on a screen of its own, for its owner alone', async () => {
    await dana.ask(`mutation { chooseGoal(input: { jobRoleId: "${AIDE}", kind: NEXT }) { goal { id } } }`);
    await dana.ask(`mutation { rateSkill(input: { skillId: "${CARE}", level: 1 }) { profileVersion } }`);
    const { me } = await eventually(
      () => dana.ask<Gaps>(GAPS),
      ({ me: seen }) => seen.gapAnalysis?.freshness === 'CURRENT' && seen.gapAnalysis.goals.length === 1,
      'the gaps of the goal',
      { withinMs: 20_000 },
    );
    const gap = me.gapAnalysis?.goals[0]?.gaps.find(({ kind }) => kind === 'SKILL')?.id;
    expect(await dana.ask(screen('OneGap'), { gap })).toMatchObject({ gap: { id: gap, kind: 'SKILL' } });
    expect(await marco.ask(screen('OneGap'), { gap })).toEqual({ gap: null });
  });

  it('shows the manager the opened goal and level with what is between, and nothing else', async () => {
    const before = await prepared();
    expect(before).toMatchObject({ sharedSkills: null, talkPreparation: null });
    const { me } = await dana.ask<{ me: { goals: readonly { id: string }[] } }>('{ me { goals { id } } }');
    await dana.ask(`mutation {
      goal: setGoalAudience(input: { goalId: "${me.goals[0]?.id ?? ''}", audience: SHARED }) { goal { id } }
      skill: setSkillAudience(input: { skillId: "${CARE}", audience: SHARED }) { profileVersion }
      goals: shareWith(input: { personId: "${deployment.idOf(chief)}", section: GOALS }) { share { id } }
      skills: shareWith(input: { personId: "${deployment.idOf(chief)}", section: SKILLS }) { share { id } } }`);
    const seen = await prepared();
    expect(seen?.sharedSkills).toContainEqual(
      expect.objectContaining({ level: 1, skill: expect.objectContaining({ id: CARE }) as unknown }),
    );
    const [goal] = seen?.talkPreparation?.goals ?? [];
    expect(goal?.goal.kind).toBe('NEXT');
    expect(goal?.gaps.find(({ skill }) => skill?.id === CARE)).toMatchObject({ status: 'BELOW' });
    expect(goal?.gaps.map(({ status }) => status)).toContain('UNKNOWN');
    expect(seen?.talkPreparation?.points[0]).toMatchObject({ kind: 'PRACTISE' });
  });

  it('rests on what the employer pays, clause by clause, for the person and not the manager', async () => {
    const course = referenceId('course', 'C-10');
    const { policyCheck } = await dana.ask<{ policyCheck: { clauses: readonly unknown[] } }>(screen('PolicyCheck'), {
      ...{ employee, course },
    });
    expect(policyCheck.clauses.length).toBeGreaterThan(3);
    expect(await marco.ask(screen('PolicyCheck'), { employee, course })).toEqual({ policyCheck: null });
  });

  it('finds an import in whichever service it ran, for whoever may see it', async () => {
    const begun = await hrSystem.ask<{ beginMobilityImport: { id: string } }>(
      'mutation { beginMobilityImport(input: { kind: "job-roles", mode: DRY_RUN, complete: false }) { id } }',
    );
    const run = begun.beginMobilityImport.id;
    expect(await hrSystem.ask(screen('ImportRun'), { import: run })).toMatchObject({
      assessmentImportRun: null,
      mobilityImportRun: { id: run, kind: 'job-roles', mode: 'DRY_RUN', refusedRows: { edges: [] } },
      learningImportRun: null,
    });
    const nothing = { assessmentImportRun: null, mobilityImportRun: null, learningImportRun: null };
    expect(await dana.ask(screen('ImportRun'), { import: run })).toEqual(nothing);
  });
});
