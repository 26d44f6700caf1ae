import type { JobRoleRequirement } from '../../apps/internal-mobility/src/job-roles/job-role';
import {
  OPENING_RANKING_VERSION,
  rankOpenings,
  type AskedBy,
  type RankingInputs,
} from '../../apps/internal-mobility/src/match-scores/rank-openings';
import {
  answerHash,
  replayed,
  shownOf,
  type OpeningRun,
} from '../../apps/internal-mobility/src/opening-runs/opening-run';
import { ARITHMETIC_VERSION } from '../../libs/requirements/src';
import { seededRandom } from '../../libs/testing/src/seeded-random';
import type { RoleLevel } from '../e2e/gdd-framework';
import { atLeast, type Finding } from './quality-check';

const SEED = 20_261_127;
const RUNS = 1_000;
const NEAR = 40;

/** What a person was shown of openings, computed again from its text after profiles, job roles and weights have changed. */
export function replayOpenings(levels: readonly RoleLevel[]): Finding[] {
  const random = seededRandom(SEED);
  const asked = everyVersion(levels);
  const stored = Array.from({ length: RUNS }, () => storedRun(inputsOf(levels, random), asked));
  const same = (askedBy: AskedBy) => (text: string) => {
    const run = JSON.parse(text) as OpeningRun;
    const again = replayed(run, askedBy);
    return again !== null && answerHash(again) === run.answerHash;
  };
  // Only the versions that were compared count: newer ones ask and weigh otherwise.
  const identical = stored.filter(same(asked)).length;
  const differing = stored.filter((text) => !same(otherWeight(asked))(text)).length;
  return [
    atLeast('replay, openings', `${String(RUNS)} stored lists of openings, share identical`, identical / RUNS, 1),
    atLeast(
      'openings, the control',
      'the same lists with one weight of each job role changed, share different',
      differing / RUNS,
      0.95,
    ),
  ];
}

function storedRun(inputs: RankingInputs, asked: AskedBy): string {
  const openings = rankOpenings(inputs, asked);
  const run: OpeningRun = {
    id: '',
    madeAt: new Date(0),
    engineVersion: OPENING_RANKING_VERSION,
    arithmeticVersion: ARITHMETIC_VERSION,
    profileVersion: 1,
    landscapeVersion: 1,
    inputs,
    shown: shownOf(openings),
    answerHash: answerHash(openings),
  };
  return JSON.stringify(run);
}

/** Version 1 asks what the framework says with equal weights; each later one asks one step more, and weighs otherwise. */
function everyVersion(levels: readonly RoleLevel[]): AskedBy {
  const steps = new Map(levels.map((level) => [level.externalId, [...level.steps]]));
  return (role, version) =>
    steps.get(role)?.map(([subject, step], i): JobRoleRequirement => ({
      id: `${role}.${subject}`,
      kind: 'SKILL',
      subject,
      minimum: step + version - 1,
      mustHave: i % 2 === 0,
      weight: 10 + ((i * version) % 7),
    }));
}

function otherWeight(asked: AskedBy): AskedBy {
  return (role, version) =>
    asked(role, version)?.map((each, i) => (i === 0 ? { ...each, weight: each.weight + 1 } : each));
}

function inputsOf(levels: readonly RoleLevel[], random: () => number): RankingInputs {
  const any = () => levels[Math.floor(random() * levels.length)];
  const like = any();
  const held = [...(like?.steps ?? [])];
  const near = [like, ...Array.from({ length: NEAR - 1 }, any)].flatMap((level, i) =>
    level === undefined ? [] : [[`opening-${String(i)}`, level.externalId, 1] as const],
  );
  return {
    asOf: '2026-11-24',
    skills: Object.fromEntries(held.map(([skill, step]) => [skill, { level: step, unconfirmed: random() < 0.3 }])),
    records: {},
    refused: [],
    unresolved: [],
    rarity: Object.fromEntries(held.map(([skill]) => [skill, 1 + Math.floor(random() * 60)])),
    openings: near,
  };
}
