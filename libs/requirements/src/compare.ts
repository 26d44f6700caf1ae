import type { Comparison, Facts, Requirement, RequirementResult, RequirementStatus } from './requirement';

/** lcm(1…10): a level's share of any scale up to ten steps is an integer of these. */
const LEVEL_UNITS = 2520;
const PER_MILLE = 1000;

/**
 * How a person stands to what a job role asks, requirement by requirement. Exact: integers only, no judgement.
 * coverage = Σ w·min(actual, required)/required ÷ Σ w over skill requirements, rounded down to per mille,
 * so that 1000 means every level is held. Raising any level never lowers it, and exceeding one never pays for another.
 * Source: matching.md §1.
 */
export function compare(requirements: readonly Requirement[], facts: Facts): Comparison {
  return {
    results: requirements.map((requirement) => judge(requirement, facts)),
    coverage: coverageOf(requirements, facts),
  };
}

/** True when the status satisfies the requirement in the person's own view (UNCONFIRMED passes, and says so). */
export function isSatisfied(status: RequirementStatus): boolean {
  return status === 'MET' || status === 'EXCEEDED' || status === 'UNCONFIRMED';
}

function judge(requirement: Requirement, facts: Facts): RequirementResult {
  const held = requirement.kind === 'SKILL' ? facts.skills[requirement.subject] : undefined;
  const actual = held?.level ?? 0;
  const judgeable = requirement.kind === 'SKILL' && facts.unresolved?.has(requirement.subject) !== true;
  const status = judgeable ? statusOf(requirement, actual, held?.unconfirmed ?? false) : 'UNKNOWN';
  return {
    requirement,
    required: requirement.minimum,
    actual,
    status,
    monthsToClose: isSatisfied(status) ? 0 : (requirement.typicalMonthsToClose ?? null),
  };
}

function statusOf(requirement: Requirement, actual: number, unconfirmed: boolean): RequirementStatus {
  if (actual === 0) return 'MISSING';
  if (actual < requirement.minimum) return 'BELOW';
  if (unconfirmed) return 'UNCONFIRMED';
  return actual > requirement.minimum ? 'EXCEEDED' : 'MET';
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
