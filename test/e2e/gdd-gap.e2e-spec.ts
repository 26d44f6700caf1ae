import { eventually } from '@libs/testing';
import { gddIsPresent, readGdd, type GddFramework, type RoleLevel } from './gdd-framework';
import { GraphQLClient } from './graphql-client';

interface Report {
  created: number;
  unchanged: number;
  refused: unknown[];
}
interface Analysis {
  freshness: string;
  goals: {
    goal: { jobRole: { id: string } };
    gaps: { status: string; required: number; actual: number; skill: { name: string } }[];
  }[];
}

const LEVEL_NAMES = ['Awareness', 'Working', 'Practitioner', 'Expert'];
const IMPORT_SKILLS = `mutation ($rows: [SkillRowInput!]!) { importSkills(input: { rows: $rows }) { created unchanged refused { row field message } } }`;
const IMPORT_ROLES = `mutation ($rows: [JobRoleRowInput!]!) { importJobRoles(input: { rows: $rows }) { created unchanged refused { row field message } } }`;
const RATE = `mutation ($skillId: ID!, $level: Int!) { rateSkill(input: { skillId: $skillId, level: $level }) { profileVersion } }`;
const CHOOSE = `mutation ($jobRoleId: ID!) { chooseGoal(input: { jobRoleId: $jobRoleId, kind: NEXT }) { profileVersion } }`;
const ANALYSIS = `{ me { gapAnalysis { freshness goals { goal { jobRole { id } } gaps { status required actual skill { name } } } } } }`;

const slug = (text: string) => text.toLowerCase().replace(/[^a-z0-9]+/g, '-');
const whenPresent = gddIsPresent() ? describe : describe.skip;
if (!gddIsPresent()) console.warn('Skipped: ../shared/data/gdd is not beside this checkout.');

whenPresent('job roles, skills and levels from the GDD framework as published', () => {
  const hr = GraphQLClient.signIn('hr-system');
  const person = GraphQLClient.signIn('ben');
  let framework: GddFramework;
  let skillIds: Map<string, string>;

  beforeAll(async () => {
    framework = readGdd();
    const skills = framework.skills.map((name) => ({
      externalId: `gdd/${slug(name)}`,
      name: { en: name },
      framework: 'GDD',
      levels: LEVEL_NAMES.map((level, index) => ({ step: index + 1, name: { en: level } })),
    }));
    expect((await hr.ask<{ importSkills: Report }>(IMPORT_SKILLS, { rows: skills })).importSkills).toMatchObject({
      refused: [],
    });
    const roles = framework.roleLevels.map((level) => ({
      externalId: level.externalId,
      title: { en: level.title },
      family: level.family,
      requirements: [...level.steps].map(([name, minimum]) => ({
        kind: 'SKILL',
        subject: `gdd/${slug(name)}`,
        minimum,
        mustHave: true,
        weight: 1,
      })),
    }));
    expect((await hr.ask<{ importJobRoles: Report }>(IMPORT_ROLES, { rows: roles })).importJobRoles).toMatchObject({
      refused: [],
    });
    skillIds = await idsByName('skills', 'name');
  });

  const idsByName = async (field: string, name: string): Promise<Map<string, string>> => {
    const ids = new Map<string, string>();
    for (let after: string | null = null, more = true; more;) {
      type Page = Record<
        string,
        { edges: { node: Record<string, string> }[]; pageInfo: { hasNextPage: boolean; endCursor: string } }
      >;
      const page: Page[string] | undefined = (
        await hr.ask<Page>(
          `query ($after: String) { ${field}(first: 100, after: $after) { edges { node { id ${name} } } pageInfo { hasNextPage endCursor } } }`,
          { after },
        )
      )[field];
      for (const { node } of page?.edges ?? []) ids.set(node[name] ?? '', node['id'] ?? '');
      more = page?.pageInfo.hasNextPage ?? false;
      after = page?.pageInfo.endCursor ?? null;
    }
    return ids;
  };

  const levelOf = (title: string): RoleLevel => {
    const found = framework.roleLevels.find((level) => level.title === title);
    if (found === undefined) throw new Error(`the framework has no ${title}`);
    return found;
  };

  const gapBetween = (from: RoleLevel, to: RoleLevel) =>
    [...to.steps]
      .map(([name, required]) => {
        const actual = from.steps.get(name) ?? 0;
        const status =
          actual === 0 ? 'MISSING' : actual < required ? 'BELOW' : actual === required ? 'MET' : 'EXCEEDED';
        return { status, required, actual, skill: { name } };
      })
      .sort((a, b) => (a.skill.name < b.skill.name ? -1 : 1));

  it('reads all 201 role levels and their 166 skills', () => {
    expect([framework.roleLevels.length, framework.skills.length]).toEqual([201, 166]);
  });

  it('gives a person exactly at one level the gap to the next that the file states, for each rung of a ladder', async () => {
    const roleIds = await idsByName('jobRoles', 'title');
    const rungs = ['Trainee', 'Associate', '', 'Senior', 'Lead']
      .map((mark) => `Business architect: ${mark === '' ? 'Business architect' : `${mark} business architect`}`)
      .filter((title) => framework.roleLevels.some((level) => level.title === title));
    expect(rungs.length).toBeGreaterThan(2);
    let held: RoleLevel | undefined;
    for (const [index, title] of rungs.slice(0, -1).entries()) {
      const [from, to] = [levelOf(title), levelOf(rungs[index + 1] ?? '')];
      const dropped = [...(held?.steps.keys() ?? [])].filter((name) => !from.steps.has(name));
      held = from;
      for (const [name, level] of [...from.steps, ...dropped.map((name) => [name, 0] as const)])
        await person.ask(RATE, { skillId: skillIds.get(name), level });
      // The role has just been imported elsewhere, and is on its way to where goals are.
      await eventually(
        () => person.tryAsking(CHOOSE, { jobRoleId: roleIds.get(to.title) }),
        ({ errors }) => errors === undefined,
        `${to.title} as a goal`,
      );

      const expected = gapBetween(from, to);
      const { me } = await eventually(
        () => person.ask<{ me: { gapAnalysis: Analysis | null } }>(ANALYSIS),
        (answer) => {
          const goal = answer.me.gapAnalysis?.goals.find(
            ({ goal: { jobRole } }) => jobRole.id === roleIds.get(to.title),
          );
          return answer.me.gapAnalysis?.freshness === 'CURRENT' && goal?.gaps.length === expected.length;
        },
        `the gap from ${from.title} to ${to.title}`,
      );

      const goal = me.gapAnalysis?.goals.find(({ goal: { jobRole } }) => jobRole.id === roleIds.get(to.title));
      expect([...(goal?.gaps ?? [])].sort((a, b) => (a.skill.name < b.skill.name ? -1 : 1))).toEqual(expected);
    }
  });
});
