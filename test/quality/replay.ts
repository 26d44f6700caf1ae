import { openingScore } from '../../apps/internal-mobility/src/match-scores/opening-score';
import { fitOf } from '../../apps/internal-mobility/src/fit/fit';
import { DEFAULT_WEIGHTS } from '../../apps/internal-mobility/src/next-roles/move-signals';
import { NextRoleRanking } from '../../apps/internal-mobility/src/next-roles/next-role-ranking';
import type { RoleSheet } from '../../apps/internal-mobility/src/next-roles/role-sheet';
import { NOW } from '../../apps/internal-mobility/src/role-landscape/landscape-kinds';
import type { RankedRoles } from '../../apps/internal-mobility/src/role-landscape/role-rankings';
import {
  suggestionAnswer,
  type SuggestionInputs,
} from '../../apps/internal-mobility/src/suggestion-runs/suggestion-answer';
import { seededRandom } from '../../libs/testing/src/seeded-random';
import type { RoleLevel } from '../e2e/gdd-framework';
import { levelName, sheetOf } from './next-rung';
import { atLeast, below, type Finding } from './quality-check';

const SEED = 20_261_126;
const RUNS = 1_000;
const PEOPLE = 300;
const DIRECTIONS = ['DOWN', 'SIDEWAYS', 'UNKNOWN', 'UP'] as const;

/** A run as it is stored: text, with the version of the landscape that it was computed on. */
interface StoredRun {
  readonly inputs: string;
  readonly answer: string;
}

/** Runs computed again from what was stored, after profiles, roles and weights have changed, give the same bytes. */
export function replay(levels: readonly RoleLevel[]): Finding[] {
  const random = seededRandom(SEED);
  const before = landscape(levels, 1);
  const stored = Array.from({ length: RUNS }, (): StoredRun => {
    const inputs = someInputs(levels, random);
    return { inputs: JSON.stringify(inputs), answer: suggestionAnswer(before, inputs) };
  });
  // Another landscape in between: other titles, other weights, other levels asked.
  const changed = landscape(levels, 2);
  const differing = stored.filter((run) => suggestionAnswer(changed, read(run)) !== run.answer).length;
  const again = landscape(levels, 1);
  const identical = stored.filter((run) => suggestionAnswer(again, read(run)) === run.answer).length;
  const on = `${String(RUNS)} stored runs on GDD role levels, share identical`;
  return [
    atLeast('replay', on, identical / RUNS, 1),
    atLeast(
      'replay, the control',
      'the same runs on what roles and weights are now, share different',
      differing / RUNS,
      0.95,
    ),
  ];
}

/** What is not on the allow-list is handed along with everything that is, swapped between people: nothing changes. */
export function permutation(levels: readonly RoleLevel[]): Finding[] {
  const random = seededRandom(SEED);
  const ranked = landscape(levels, 1);
  const people = Array.from({ length: PEOPLE }, () => someInputs(levels, random));
  const personal = people.map((_, i) => ({
    name: `Name ${String(i)}`,
    gender: i % 2 === 0 ? 'f' : 'm',
    birthDate: `19${String(50 + (i % 50))}-01-01`,
    postcode: String(10_000 + i),
    onLeave: i % 7 === 0,
  }));
  const answers = (shift: number, shiftOfHeld = 0) =>
    people.map((inputs, i) => {
      const held = people[(i + shiftOfHeld) % PEOPLE]?.held ?? [];
      return everythingOf(ranked, { ...personal[(i + shift) % PEOPLE], ...inputs, held }, levels[i % levels.length]);
    });
  const [one, other, control] = [answers(0), answers(101), answers(0, 101)];
  const sameAs = (others: readonly string[]) => one.filter((answer, i) => answer === others[i]).length / PEOPLE;
  const on = `${String(PEOPLE)} people with name, gender, age, postcode and leave swapped, share identical`;
  return [
    atLeast('permutation', on, sameAs(other), 1),
    below(
      'permutation, the control',
      'the same people with what they hold swapped, share identical',
      sameAs(control),
      0.05,
    ),
  ];
}

function everythingOf(ranked: RankedRoles, person: SuggestionInputs, level: RoleLevel | undefined): string {
  const skills = Object.fromEntries(person.held.map(([skill, held]) => [skill, { level: held, unconfirmed: false }]));
  const requirements = [...(level?.steps ?? [])].map(([subject, minimum]) => ({
    id: subject,
    kind: 'SKILL' as const,
    subject,
    minimum,
    mustHave: true,
    weight: 0,
  }));
  const judging = { asOf: '2026-11-24', knownSkills: new Set(requirements.map(({ subject }) => subject)) };
  const facts = { ...person, skills };
  return JSON.stringify([
    suggestionAnswer(ranked, person),
    fitOf(requirements, facts, judging),
    openingScore(requirements, facts.skills, () => 1),
  ]);
}

function read({ inputs }: StoredRun): SuggestionInputs {
  return JSON.parse(inputs) as SuggestionInputs;
}

function someInputs(levels: readonly RoleLevel[], random: () => number): SuggestionInputs {
  const any = () => levels[Math.floor(random() * levels.length)];
  const [job, like] = [any(), any()];
  const held = [...(like?.steps ?? [])].flatMap(([skill, step]) => (random() < 0.7 ? [[skill, step] as const] : []));
  return {
    jobRoleId: job?.externalId ?? '',
    directions: DIRECTIONS.filter((direction) => direction === 'UNKNOWN' || random() < 0.5),
    held,
    unwanted: [any()?.externalId ?? ''],
  };
}

/** What roles are in one version of the landscape; version 2 differs in titles, levels and weights. */
function landscape(levels: readonly RoleLevel[], version: 1 | 2): RankedRoles {
  const sheets = levels.map((level): RoleSheet => {
    const steps = version === 1 ? level.steps : new Map([...level.steps].map(([skill, step]) => [skill, step + 1]));
    const title = version === 1 ? levelName(level) : `${levelName(level)} II`;
    return { ...sheetOf(level, { title, skills: steps }), period: NOW };
  });
  const weights = DEFAULT_WEIGHTS.map((weight, i) => (version === 1 ? weight : weight * (1 + (i % 3) / 4)));
  const ranking = new NextRoleRanking(sheets, [], { weights, learntFrom: null });
  return { version, ranking, sheets: new Map(sheets.map((sheet) => [sheet.role, sheet])), moves: [] };
}
