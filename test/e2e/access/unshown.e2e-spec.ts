import { eventually } from '@libs/testing';
import { Organisation } from './organisation';
import { enterSubject } from './subject';
import { answersOfOthers } from './watched-queries';

const PROFILE =
  '{ me { gapAnalysis { freshness basedOn { profileVersion } } skillProfile { version } openingMatches(first: 5) { freshness } } }';

const WITHDRAW = `mutation ($course: ID!) { recordReimbursementRequest(input: {
  courseId: $course, step: WITHDRAWN, on: "2026-01-09" }) { request { id } } }`;

interface Mine {
  readonly me: {
    readonly gapAnalysis: { readonly freshness: string; readonly basedOn: { readonly profileVersion: number } };
    readonly skillProfile: { readonly version: number };
    readonly openingMatches: { readonly freshness: string };
  };
}

describe('what a person keeps to themselves', () => {
  const org = new Organisation('kept');

  beforeAll(async () => {
    await org.import();
    await enterSubject(org);
  }, 60_000);

  /** The change has reached whatever is computed from it. */
  const arrived = () =>
    eventually(
      () => org.ask<Mine>(org.subject, PROFILE),
      ({ me }) =>
        me.gapAnalysis.freshness === 'CURRENT' &&
        me.gapAnalysis.basedOn.profileVersion === me.skillProfile.version &&
        me.openingMatches.freshness === 'CURRENT',
      'everything computed for the subject rests on the change',
      { withinMs: 15_000 },
    );
  const changed = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>) =>
    [...after].filter(([what, answer]) => before.get(what) !== answer).map(([what]) => what);
  const rate = (skill: string, level: number) =>
    org.ask(
      org.subject,
      `mutation ($id: ID!, $level: Int!) { rateSkill(input: { skillId: $id, level: $level }) { profileVersion } }`,
      { id: org.reference('skill', skill), level },
    );

  it.each([
    ['a rating', () => rate('wanted', 3)],
    ['the audience of something nobody may see', () => audienceOf('wanted', 'SELF')],
    ['a record', () => org.ask(org.subject, 'mutation { recordCredential(input: { type: "driver" }) { recordId } }')],
    ['a request for a course', () => org.ask(org.subject, WITHDRAW, { course: org.reference('course', 'course') })],
    [
      'something looked into',
      () => org.ask(org.subject, 'mutation { explore(input: { family: "care" }) { explorationId } }'),
    ],
    [
      'a goal',
      () =>
        org.ask(
          org.subject,
          `mutation ($id: ID!) { chooseGoal(input: { jobRoleId: $id, kind: ULTIMATE }) { goal { id } } }`,
          {
            id: org.reference('job-role', 'other-role'),
          },
        ),
    ],
  ])(
    'changes no byte of what others are answered: %s',
    async (_what, change) => {
      await arrived();
      const before = await answersOfOthers(org);
      await change();
      await arrived();
      expect(changed(before, await answersOfOthers(org))).toEqual([]);
    },
    40_000,
  );

  it('would be seen: a rating that was shown changes what one person is answered, and nobody else', async () => {
    const before = await answersOfOthers(org);
    await rate('held', 2);
    await arrived();
    const seen = ['what a person shows', 'assessment directly'].map((what) => `${org.named('named')}: ${what}`);
    expect(changed(before, await answersOfOthers(org))).toEqual(seen);
  }, 40_000);

  it('would be seen by owners of openings: what one lets them see, though never by the own managers', async () => {
    const before = await answersOfOthers(org);
    await audienceOf('wanted', 'DISCOVERABLE');
    const after = await eventually(
      () => answersOfOthers(org),
      (answers) => changed(before, answers).some((what) => what.endsWith('who could fill an opening')),
      'the subject to appear among candidates',
      { withinMs: 15_000 },
    );
    const owners = ['partner', 'hr', 'mobility'].map((who) => `${org.named(who)}: who could fill an opening`);
    expect(changed(before, after).filter((what) => what.endsWith('opening'))).toEqual(owners);
  }, 40_000);

  function audienceOf(skill: string, audience: string) {
    return org.ask(
      org.subject,
      `mutation ($id: ID!, $audience: Audience!) { setSkillAudience(input: { skillId: $id, audience: $audience }) { profileVersion } }`,
      { id: org.reference('skill', skill), audience },
    );
  }
});
