import { eventually } from '@libs/testing';
import { referenceId } from '@libs/platform';
import { Deployment } from './access/deployment';
import { GraphQLClient } from './graphql-client';

interface Requirement {
  readonly mustHave: boolean;
  readonly minimum: number;
  readonly skill: { readonly id: string; readonly name: string } | null;
}
interface GapCourse {
  readonly closes: boolean;
  readonly misfits: readonly string[];
  readonly order: { readonly fitsWeek: boolean | null };
  readonly course: { readonly id: string; readonly title: string };
  readonly reimbursement: Record<string, unknown> | null;
}
interface CourseSet {
  readonly steps: readonly {
    readonly closes: boolean;
    readonly toLevel: number | null;
    readonly course: { readonly id: string };
    readonly run: { readonly start: string; readonly end: string } | null;
  }[];
  readonly order: { readonly sentence: string };
}
interface Gap {
  readonly courseSets: readonly CourseSet[] | null;
  readonly noCourseSets: string | null;
  readonly status: string;
  readonly skill: { readonly id: string } | null;
  readonly courses: readonly GapCourse[] | null;
}
interface GoalGaps {
  readonly goal: { readonly kind: string };
  readonly gaps: readonly Gap[];
}
interface Analysis {
  readonly me: { readonly gapAnalysis: { readonly freshness: string; readonly goals: readonly GoalGaps[] } | null };
}
interface SetsOfGoals {
  readonly me: {
    readonly gapAnalysis: {
      readonly goals: readonly {
        readonly goal: { readonly kind: string };
        readonly noCourseSets: string | null;
        readonly courseSets: readonly {
          readonly sentence: string;
          readonly steps: readonly { readonly raises: readonly { readonly gap: { readonly status: string } }[] }[];
        }[];
      }[];
    };
  };
}
interface Fit {
  readonly me: {
    readonly fit: {
      readonly band: string;
      readonly freshness: string;
      readonly missing: unknown[];
      readonly unconfirmed: number;
    };
  };
}

interface Stones {
  readonly me: {
    readonly nextStones: {
      readonly freshness: string;
      readonly stones: readonly { readonly sentence: string }[];
    } | null;
  };
}

const MY_WEEK = `mutation ($hours: Int) { setPreferences(input: { hoursAWeek: $hours }) { preferences { hoursAWeek } } }`;
const STONES = `{ me { nextStones { freshness stones { sentence prospects { openNow } } } } }`;
const ANALYSIS = `{ me { gapAnalysis { freshness goals { goal { kind } gaps { status skill { id }
  courses { closes misfits order { fitsWeek } course { id title } reimbursement { answer reimbursed { amount } own { amount } terms { whatIsSeen } } }
  noCourseSets courseSets { steps { closes toLevel course { id } run { start end } } order { sentence } } } } } } }`;
const SETS_OF_GOALS = `{ me { gapAnalysis { goals { goal { kind } noCourseSets courseSets { sentence
  steps { raises { gap { status } } } } } } } }`;
const FIT = `query ($opening: ID!) { me { fit(to: { opening: $opening }) { band freshness missing { kind skill { id } } } } }`;
const FIT_ROLE = `query ($role: ID!) { me { fit(to: { jobRole: $role }) { band freshness unconfirmed missing { kind } } } }`;
const CONFIRM = `mutation ($skill: ID!, $level: Int) { confirmSkill(input: { skillId: $skill, level: $level }) { profileVersion } }`;
const RATE = `mutation ($skill: ID!, $level: Int!) { rateSkill(input: { skillId: $skill, level: $level }) { profileVersion } }`;
const AIM = `mutation ($role: ID!, $kind: GoalKind!) { chooseGoal(input: { jobRoleId: $role, kind: $kind }) { goal { id } } }`;
const ASKS = `query ($role: ID!) { jobRole(id: $role) { requirements { mustHave minimum skill { id name } } } }`;
const TEAM = `{ me { name reports(first: 50) { edges { node { id name status sharedSkills { level } sharedGoals { kind } } } } }
  openings(first: 50) { edges { node { id version applicants } } } }`;

const RECEPTIONIST = referenceId('job-role', 'receptionist');
const AIDE = referenceId('job-role', 'care-aide');
const NURSE = referenceId('job-role', 'licensed-practical-nurse');
const OPENING = referenceId('opening', 'O-7');
const TALKING = referenceId('skill', 'patient-communication');
const CALLS = referenceId('skill', 'telephone-handling');
const EVENINGS = referenceId('course', 'C-10');

describe('a receptionist who wants to be a nurse', () => {
  const deployment = new Deployment();
  let rosa: GraphQLClient;
  let manager: GraphQLClient;
  let managerSaw: string;

  const signedIn = async (employee: string) =>
    GraphQLClient.withToken(await deployment.accessToken(deployment.claimsOf(employee)));
  const asks = async (role: string) =>
    (await rosa.ask<{ jobRole: { requirements: readonly Requirement[] } }>(ASKS, { role })).jobRole.requirements;
  const skillsOf = (requirements: readonly Requirement[]) => requirements.flatMap(({ skill }) => skill?.name ?? []);
  const analysis = () =>
    eventually(
      async () => (await rosa.ask<Analysis>(ANALYSIS)).me.gapAnalysis,
      (seen) => seen?.freshness === 'CURRENT' && seen.goals.length === 2,
      'the gaps of both goals',
      { withinMs: 20_000 },
    );
  const gapsOf = async (kind: string) => (await analysis())?.goals.find(({ goal }) => goal.kind === kind)?.gaps ?? [];

  beforeAll(async () => {
    rosa = await signedIn('E-1023');
    manager = await signedIn('E-1012');
    managerSaw = await manager.bytes(TEAM);
  });

  it('sees which skills of her job are on the track to nursing, and which are off it', async () => {
    const [here, there] = [skillsOf(await asks(RECEPTIONIST)), skillsOf(await asks(NURSE))];
    expect(here.filter((skill) => there.includes(skill))).toEqual(['Talking with patients']);
    expect(here.filter((skill) => !there.includes(skill))).toContain('Receiving patients');
  });

  it('aims at nursing with care aide before it, and is shown what is missing for both', async () => {
    await rosa.ask(AIM, { role: NURSE, kind: 'ULTIMATE' });
    await rosa.ask(AIM, { role: AIDE, kind: 'NEXT' });
    const missing = (gaps: readonly Gap[]) =>
      gaps.filter(({ status, skill }) => status === 'MISSING' && skill !== null);
    expect(missing(await gapsOf('NEXT'))).toHaveLength(5);
    expect(missing(await gapsOf('ULTIMATE')).length).toBeGreaterThan(5);
  });

  it('finds the sixth, talking with patients, met by her job until she says so herself', async () => {
    const talking = async () => (await gapsOf('NEXT')).find(({ skill }) => skill?.id === TALKING)?.status;
    expect(await talking()).toBe('UNCONFIRMED');
    await rosa.ask(CONFIRM, { skill: TALKING });
    expect(await talking()).toBe('MET');
  });

  it('changes the band of a role the moment she puts one skill right that her job lets assume', async () => {
    const here = () => rosa.ask<Fit>(FIT_ROLE, { role: RECEPTIONIST }).then(({ me }) => me.fit);
    const seen = (band: string, unconfirmed: number) =>
      eventually(
        here,
        (fit) => fit.freshness === 'CURRENT' && fit.band === band && fit.unconfirmed === unconfirmed,
        `${band} with ${String(unconfirmed)} unconfirmed`,
      );
    await seen('READY', 4);
    await rosa.ask(CONFIRM, { skill: CALLS, level: 1 });
    await seen('ONE_GAP_AWAY', 3);
    await rosa.ask(CONFIRM, { skill: CALLS, level: 2 });
    await seen('READY', 3);
  });

  it('finds the evening course for aides, what is paid, what is left to pay, and what her employer then sees', async () => {
    const personalCare = (await gapsOf('NEXT')).find(
      ({ skill }) => skill?.id === referenceId('skill', 'personal-care'),
    );
    const evenings = personalCare?.courses?.find(({ course }) => course.id === EVENINGS);
    expect(evenings).toMatchObject({
      closes: true,
      reimbursement: {
        answer: 'PARTLY',
        reimbursed: { amount: '1440.00' },
        own: { amount: '85.00' },
        terms: { whatIsSeen: ['COURSE', 'RUN', 'PRICE'] },
      },
    });
  });

  it('is shown two courses that lead to vital signs for less than the one that does alone', async () => {
    const vitalSigns = (await gapsOf('ULTIMATE')).find(
      ({ skill }) => skill?.id === referenceId('skill', 'vital-signs'),
    );
    const [alone] = (vitalSigns?.courses ?? []).filter(({ closes }) => closes);
    expect(alone?.reimbursement).toMatchObject({ own: { amount: '2560.00' } });
    const [set] = vitalSigns?.courseSets ?? [];
    expect(set?.steps).toMatchObject([
      { course: { id: EVENINGS }, closes: false, toLevel: 2, run: { start: '2027-01-12' } },
      { course: { id: referenceId('course', 'C-1') }, closes: true, toLevel: 3 },
    ]);
    expect(set?.order.sentence).toContain('you pay 85.00 USD');
    expect(vitalSigns?.noCourseSets).toBeNull();
  });

  it('is shown which few courses close most of what she misses for where she wants to go', async () => {
    const { me } = await rosa.ask<SetsOfGoals>(SETS_OF_GOALS);
    const ultimate = me.gapAnalysis.goals.find(({ goal }) => goal.kind === 'ULTIMATE');
    expect(ultimate?.noCourseSets).toBeNull();
    const [set] = ultimate?.courseSets ?? [];
    expect(set?.sentence).toMatch(/^\d courses? closes? .+ of what is missing by weight, .+ you pay \d+\.\d\d USD/);
    expect(set?.steps.flatMap(({ raises }) => raises.map(({ gap }) => gap.status))).not.toContain('MET');
  });

  it('says that she has ten hours a week: the evenings of both courses fit, the day course comes last and says why', async () => {
    await rosa.ask(MY_WEEK, { hours: 10 });
    const offered = async () => {
      const gaps = [...(await gapsOf('NEXT')), ...(await gapsOf('ULTIMATE'))];
      return new Map(gaps.flatMap(({ courses }) => courses ?? []).map((each) => [each.course.id, each]));
    };
    const courses = await eventually(
      offered,
      (seen) => seen.get(EVENINGS)?.order.fitsWeek === true,
      'the catalogue knows her week',
    );
    const [day, evenings] = ['C-13', 'C-14'].map((course) => courses.get(referenceId('course', course)));
    expect(evenings).toMatchObject({ order: { fitsWeek: true }, misfits: [] });
    expect(day).toMatchObject({ order: { fitsWeek: false }, misfits: [expect.stringContaining('more than your 10.')] });
  });

  it('is told the next step in one sentence, with how often the job comes up', async () => {
    const { me } = await eventually(
      () => rosa.ask<Stones>(STONES),
      ({ me: seen }) => seen.nextStones?.freshness === 'CURRENT' && seen.nextStones.stones.length > 0,
      'the next stones',
      { withinMs: 20_000 },
    );
    expect(me.nextStones?.stones.length).toBeLessThanOrEqual(3);
    expect(me.nextStones?.stones[0]).toMatchObject({ prospects: { openNow: 2 } });
    expect(me.nextStones?.stones[0]?.sentence).toContain('Care aide');
  });

  it('turns the band of an opening the moment one skill is confirmed', async () => {
    const required = (await asks(AIDE)).flatMap(({ skill, mustHave, minimum }) =>
      skill !== null && mustHave ? [{ skill: skill.id, level: minimum }] : [],
    );
    const [last, ...others] = required;
    for (const each of others) await rosa.ask(RATE, each);
    const lacking = (gaps: number) =>
      eventually(
        async () => (await rosa.ask<Fit>(FIT, { opening: OPENING })).me.fit,
        (fit) => fit.freshness === 'CURRENT' && fit.missing.length === gaps,
        `an opening for which ${String(gaps)} are missing`,
      );
    expect((await lacking(2)).band).toBe('NOT_YET');
    await rosa.ask(RATE, last);
    expect(await lacking(1)).toMatchObject({ band: 'ONE_GAP_AWAY', missing: [{ kind: 'CREDENTIAL', skill: null }] });
  });

  it('kept all of it from her manager, byte for byte', async () => {
    await analysis();
    expect(await manager.bytes(TEAM)).toBe(managerSaw);
    expect(managerSaw).toContain('Rosa Delgado');
  });
});
