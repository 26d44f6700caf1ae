import { eventually } from '@libs/testing';
import { GraphQLClient } from './graphql-client';

interface RequirementAnswer {
  mustHave: boolean;
  minimum: number;
  skill: { id: string };
}
interface RoleAnswer {
  id: string;
  title: string;
  requirements: RequirementAnswer[];
}
interface OpeningAnswer {
  id: string;
  jobRole: RoleAnswer;
}
interface ChainAnswer {
  me: {
    gapAnalysis: {
      freshness: string;
      goals: {
        coverage: number;
        gaps: {
          status: string;
          required: number;
          actual: number;
          skill: { id: string };
          courses: { closes: boolean; reimbursement: { answer: string; reimbursed: { amount: string } | null } }[];
          openingsThatExerciseIt: { id: string }[];
        }[];
      }[];
    } | null;
    fit: { band: string; freshness: string; missing: { skill: { id: string } }[] } | null;
    openingMatches: { edges: { node: { band: string; opening: { id: string } } }[] };
  };
}

const OPENINGS = `{ openings(first: 50) { edges { node { id jobRole { id title requirements { mustHave minimum skill { id } } } } } } }`;
const RATE = `mutation ($skillId: ID!, $level: Int!) { rateSkill(input: { skillId: $skillId, level: $level }) { profileVersion } }`;
const CHOOSE = `mutation ($jobRoleId: ID!) { chooseGoal(input: { jobRoleId: $jobRoleId, kind: NEXT }) { profileVersion } }`;
const CHAIN = `query ($opening: ID!, $version: Int!) {
  me {
    gapAnalysis { freshness goals { coverage gaps { status required actual skill { id }
      courses { closes reimbursement { answer reimbursed { amount } } }
      openingsThatExerciseIt { id } } } }
    fit(to: { opening: $opening }, atLeastProfileVersion: $version) { band freshness missing { skill { id } } }
    openingMatches(first: 50) { edges { node { band opening { id } } } }
  }
}`;

describe('a gap meets an open role and a paid course', () => {
  const ana = GraphQLClient.signIn('ana');
  let opening: OpeningAnswer;
  let lastGap: RequirementAnswer;

  const rate = async (skillId: string, level: number) =>
    (await ana.ask<{ rateSkill: { profileVersion: number } }>(RATE, { skillId, level })).rateSkill.profileVersion;
  const chain = (version: number) => ana.ask<ChainAnswer>(CHAIN, { opening: opening.id, version });

  beforeAll(async () => {
    const { openings } = await ana.ask<{ openings: { edges: { node: OpeningAnswer }[] } }>(OPENINGS);
    const wanted = openings.edges.map(({ node }) => node).find(({ jobRole }) => jobRole.title === 'Medical assistant');
    if (wanted === undefined) throw new Error('the demo data hold no opening for a medical assistant');
    opening = wanted;
    const last = wanted.jobRole.requirements.find(({ mustHave, minimum }) => mustHave && minimum > 1);
    if (last === undefined) throw new Error('the medical assistant role asks for no must-have above level 1');
    lastGap = last;
  });

  it('rates, chooses a goal, and sees the one gap, the band, the course and what the employer pays, in one query', async () => {
    for (const { skill, minimum } of opening.jobRole.requirements) {
      await rate(skill.id, skill.id === lastGap.skill.id ? minimum - 1 : minimum);
    }
    const { chooseGoal } = await ana.ask<{ chooseGoal: { profileVersion: number } }>(CHOOSE, {
      jobRoleId: opening.jobRole.id,
    });

    const { me } = await eventually(
      () => chain(chooseGoal.profileVersion),
      ({ me: { gapAnalysis, fit } }) => {
        const open = gapAnalysis?.goals[0]?.gaps.filter((gap) => gap.status === 'BELOW') ?? [];
        return (
          gapAnalysis?.freshness === 'CURRENT' &&
          fit?.freshness === 'CURRENT' &&
          (open[0]?.courses.length ?? 0) > 0 &&
          (open[0]?.openingsThatExerciseIt.length ?? 0) > 0
        );
      },
      'the gap analysis, the fit and the courses based on the last rating',
    );

    const gaps = me.gapAnalysis?.goals[0]?.gaps ?? [];
    const open = gaps.filter((gap) => gap.status !== 'MET');
    expect(open).toMatchObject([
      { status: 'BELOW', required: lastGap.minimum, actual: lastGap.minimum - 1, skill: lastGap.skill },
    ]);
    expect(me.fit).toMatchObject({ band: 'ONE_GAP_AWAY', missing: [{ skill: lastGap.skill }] });
    const closing = open[0]?.courses.find(({ closes }) => closes);
    expect(closing?.reimbursement.answer).toMatch(/^(YES|PARTLY)$/);
    expect(Number(closing?.reimbursement.reimbursed?.amount)).toBeGreaterThan(0);
    expect(open[0]?.openingsThatExerciseIt).toContainEqual({ id: opening.id });
  });

  it('turns the band to READY when the rating that closes the gap arrives', async () => {
    const version = await rate(lastGap.skill.id, lastGap.minimum);

    const { me } = await eventually(
      () => chain(version),
      ({ me: { fit, openingMatches } }) =>
        fit?.freshness === 'CURRENT' &&
        fit.band === 'READY' &&
        openingMatches.edges.some(({ node }) => node.band === 'READY' && node.opening.id === opening.id),
      'a fit and a stored match of band READY',
    );

    expect(me.fit?.missing).toEqual([]);
  });

  it('shows nothing of it to a colleague or the manager', async () => {
    const { me } = await ana.ask<{ me: { id: string } }>('{ me { id } }');
    for (const other of ['marco', 'ben']) {
      const seen = await GraphQLClient.signIn(other).tryAsking<{ employee: Record<string, unknown> | null }>(
        'query ($id: ID!, $o: ID!) { employee(id: $id) { skillProfile { version } goals { id } gapAnalysis { version } fit(to: { opening: $o }) { band } } }',
        { id: me.id, o: opening.id },
      );
      for (const value of Object.values(seen.data?.employee ?? {})) expect(value ?? []).toEqual([]);
    }
  });
});
