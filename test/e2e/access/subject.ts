import { eventually } from '@libs/testing';
import type { Organisation } from './organisation';

interface Entered {
  readonly me: {
    readonly gapAnalysis: {
      readonly freshness: string;
      readonly goals: readonly {
        readonly gaps: readonly { readonly id: string; readonly courses: unknown[] | null }[];
      }[];
    } | null;
    readonly openingMatches: { readonly edges: readonly unknown[] } | null;
  } | null;
}

const ENTERED = `{ me { openingMatches(first: 5) { edges { cursor } }
  gapAnalysis { freshness goals { gaps { id courses { toLevel } } } } } }`;

interface Chosen {
  readonly chooseGoal: { readonly goal: { readonly id: string } };
}

const CHOOSE = `mutation ($id: ID!) { chooseGoal(input: { jobRoleId: $id, kind: NEXT }) { goal { id } } }`;

/** One that is the goal already and is shown as that, and one that is not. */
const EXPLORE = `mutation ($role: ID!, $other: ID!) {
  goal: explore(input: { jobRoleId: $role }) { explorationId }
  other: explore(input: { jobRoleId: $other }) { explorationId } }`;

const RECORD = `mutation {
  recordEducation(input: { level: 6, field: "care", awardedOn: "2015-06-30" }) { recordId }
  recordExperience(input: { family: "care", employer: "Elsewhere", kind: PAID, fte: 1, from: "2016-01-01", to: "2019-12-31" }) { recordId }
  recordCredential(input: { type: "licence", issuer: "Board", issuedOn: "2020-01-01", expiresOn: "2099-12-31" }) { recordId }
  recordEligibility(input: { code: "permit", from: "2020-01-01", until: "2099-12-31" }) { recordId } }`;

/** A skill that no gap of theirs is in, so that refusing it takes no course away. */
const PREFER = `mutation ($refused: ID!) {
  setPreferences(input: { hoursAWeek: 60, windows: [{ day: MON, from: "08:00", to: "20:00" }], modes: [ONLINE],
    languages: ["en"], places: ["here"], shifts: ["day"], refusedSkills: [$refused],
    payFloor: { amount: "1", currency: "USD", basis: YEAR } }) { preferences { hoursAWeek } } }`;

/** Asked for, approved, applied for. */
const REQUEST = `mutation ($course: ID!) {
  asked: recordReimbursementRequest(input: { courseId: $course, step: ASKED, on: "2026-01-05" }) { request { id } }
  approved: recordReimbursementRequest(input: { courseId: $course, step: APPROVED, on: "2026-01-07", amount: { amount: "1", currency: "EUR" } }) { request { id } }
  applied: recordReimbursementRequest(input: { courseId: $course, step: APPLIED, on: "2026-01-08" }) { request { id } } }`;

/** The subject rates, records, aims, and shows one skill and one goal to one person by name; everything else stays theirs. */
export async function enterSubject(org: Organisation): Promise<{ readonly gap: string }> {
  const as = org.subject;
  const rate = `mutation ($id: ID!, $level: Int!) { rateSkill(input: { skillId: $id, level: $level }) { profileVersion } }`;
  await org.ask(as, rate, { id: org.reference('skill', 'held'), level: 3 });
  await org.ask(as, rate, { id: org.reference('skill', 'wanted'), level: 1 });
  // The job role travels to assessment by event.
  const goal = await eventually(
    async () =>
      (await (await org.client(as)).tryAsking<Chosen>(CHOOSE, { id: org.reference('job-role', 'role') })).data,
    (data) => data !== null,
    'assessment knows the job role',
    { withinMs: 20_000 },
  );
  const audience = `mutation ($skill: ID!, $goal: ID!) {
    setSkillAudience(input: { skillId: $skill, audience: SHARED }) { profileVersion }
    setGoalAudience(input: { goalId: $goal, audience: SHARED }) { goal { id } } }`;
  await org.ask(as, audience, { skill: org.reference('skill', 'held'), goal: goal?.chooseGoal.goal.id });
  for (const section of ['SKILLS', 'GOALS']) {
    await org.ask(
      as,
      `mutation ($person: ID!, $section: ShareSection!) {
        shareWith(input: { personId: $person, section: $section, until: "2027-12-31" }) { share { id } } }`,
      { person: org.idOf(org.named('named')), section },
    );
  }
  await org.ask(as, EXPLORE, {
    role: org.reference('job-role', 'role'),
    other: org.reference('job-role', 'other-role'),
  });
  await org.ask(as, RECORD);
  await org.ask(as, PREFER, { refused: org.reference('skill', 'held') });
  await org.ask(as, REQUEST, { course: org.reference('course', 'course') });
  const { me } = await eventually(
    () => org.ask<Entered>(as, ENTERED),
    ({ me: seen }) =>
      seen?.gapAnalysis?.freshness === 'CURRENT' &&
      gapWithCourse(seen) !== undefined &&
      (seen.openingMatches?.edges.length ?? 0) > 0,
    'the gap, its course and the matches of the subject',
    { withinMs: 20_000 },
  );
  return { gap: (me === null ? undefined : gapWithCourse(me)) ?? '' };
}

function gapWithCourse({ gapAnalysis }: NonNullable<Entered['me']>): string | undefined {
  return gapAnalysis?.goals[0]?.gaps.find(({ courses }) => (courses?.length ?? 0) > 0)?.id;
}
