import type { Day } from './calendar';
import { judgeCredential } from './credential';
import { judgeEducation } from './education';
import { judgeEligibility } from './eligibility';
import { judgeExperience } from './experience';
import {
  isSatisfied,
  statusAt,
  unknown,
  type Comparison,
  type Facts,
  type Judgement,
  type Requirement,
  type RequirementResult,
} from './requirement';

/** lcm(1…10): a level's share of any scale up to ten steps is an integer of these. */
const LEVEL_UNITS = 2520;
const PER_MILLE = 1000;

/**
 * How a person stands to what a job role asks on a day, requirement by requirement. Exact: integers only, no judgement.
 * coverage = Σ w·min(actual, required)/required ÷ Σ w over skill requirements, rounded down to per mille,
 * so that 1000 means every level is held. Raising any level never lowers it, and exceeding one never pays for another.
 * Source: matching.md §1.
 */
export function compare(requirements: readonly Requirement[], facts: Facts, asOf: Day): Comparison {
  return {
    results: requirements.map((requirement) => resultOf(requirement, facts, asOf)),
    coverage: coverageOf(requirements, facts),
  };
}

function resultOf(requirement: Requirement, facts: Facts, asOf: Day): RequirementResult {
  const judgement = judge(requirement, facts, asOf);
  const refused = requirement.kind === 'SKILL' && facts.refused?.has(requirement.subject) === true;
  // What somebody does not want to develop has no route, however long it usually takes.
  const monthsToClose = refused && !isSatisfied(judgement.status) ? null : judgement.monthsToClose;
  return { requirement, required: requirement.minimum, ...judgement, monthsToClose, refused };
}

function judge(requirement: Requirement, facts: Facts, asOf: Day): Judgement {
  switch (requirement.kind) {
    case 'SKILL':
      return judgeSkill(requirement, facts);
    case 'EXPERIENCE':
      return judgeExperience(requirement, facts.records ?? {}, asOf);
    case 'EDUCATION':
      return judgeEducation(requirement, facts.records?.education, asOf);
    case 'CREDENTIAL':
      return judgeCredential(requirement, facts.records?.credentials, asOf);
    case 'ELIGIBILITY':
      return judgeEligibility(requirement, facts.records?.eligibility, asOf);
  }
}

function judgeSkill(requirement: Requirement, { skills, unresolved }: Facts): Judgement {
  const held = skills[requirement.subject];
  const actual = held?.level ?? 0;
  if (unresolved?.has(requirement.subject) === true) return { ...unknown(requirement), actual };
  const status = statusAt(actual, requirement.minimum);
  if (!isSatisfied(status)) {
    return { actual, status, monthsToClose: requirement.typicalMonthsToClose ?? null, changesOn: null };
  }
  return { actual, status: held?.unconfirmed === true ? 'UNCONFIRMED' : status, monthsToClose: 0, changesOn: null };
}

function coverageOf(requirements: readonly Requirement[], facts: Facts): number | null {
  let total = 0;
  let held = 0;
  for (const requirement of requirements) {
    if (requirement.kind !== 'SKILL') continue;
    const actual = Math.min(facts.skills[requirement.subject]?.level ?? 0, requirement.minimum);
    total += requirement.weight * LEVEL_UNITS;
    held += (requirement.weight * LEVEL_UNITS * actual) / requirement.minimum;
  }
  return total === 0 ? null : Math.floor((held * PER_MILLE) / total);
}
