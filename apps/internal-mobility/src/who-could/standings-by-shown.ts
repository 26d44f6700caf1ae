import type { JobRoleRequirement } from '../job-roles/job-role';
import { askedRows } from '../match-index/asked-rows';
import type { SkillNumbers } from '../match-index/skill-numbers';
import { askOf, type Ask } from '../match-index/skill-rows';
import type { ShownPeople } from './discoverable-people';

/** Policy value, as for the band: one missing must-have counts when it closes within so many months. */
const ONE_GAP_MONTHS = 12;

/** What is asked, and which of the skills in it a framework has named by now. */
export interface Asked {
  readonly requirements: readonly JobRoleRequirement[];
  readonly known: ReadonlySet<string>;
}

/** By numbers: who meets every must-have, and who misses one alone, by what it is. */
export interface ShownStandings {
  readonly ready: readonly number[];
  readonly near: readonly { readonly must: JobRoleRequirement; readonly people: readonly number[] }[];
}

/** How people stand to what is asked by what they show. */
export function standingsByShown(people: ShownPeople, { requirements, known }: Asked): ShownStandings {
  const musts = requirements.filter(({ mustHave }) => mustHave);
  // What nobody can judge by shown skills is missing for everybody: other kinds, and skills that no framework names yet.
  const dark = musts.filter(({ kind, subject }) => kind !== 'SKILL' || !known.has(subject));
  const judged = musts.filter((must) => !dark.includes(must));
  const { ready, missingOnly } = people.standings((numbers) => askFor(judged, numbers));
  if (requirements.length === 0 || dark.length > 1) return { ready: [], near: [] };
  const [only] = dark;
  if (only !== undefined) return { ready: [], near: [{ must: only, people: ready }] };
  const near = [...missingOnly].flatMap(([place, missing]) => {
    const must = judged[place];
    return must === undefined ? [] : [{ must, people: missing }];
  });
  return { ready, near };
}

/** One gap away is only who can close it soon. */
export function closesSoon({ typicalMonthsToClose }: JobRoleRequirement): boolean {
  return typicalMonthsToClose !== undefined && typicalMonthsToClose <= ONE_GAP_MONTHS;
}

function askFor(musts: readonly JobRoleRequirement[], numbers: SkillNumbers): Ask {
  const asked = musts.map(({ subject, minimum }) => ({ skill: subject, level: minimum, weight: 0, must: true }));
  return askOf(askedRows([asked], numbers), 0);
}
