/** What is known of one role that could stand in for a goal. */
export interface BackupFacts {
  readonly role: string;
  readonly family: string;
  /** Steps of level that the goal still asks for, and how many of them count here too. */
  readonly steps: number;
  readonly stepsShared: number;
  readonly otherFamily: boolean;
  readonly otherUnits: boolean;
  /** Null: no route is known. */
  readonly monthsToReady: number | null;
}

/** Parts of a backup's worth, per mille; they add up to it. */
export interface BackupWorth {
  readonly reuse: number;
  readonly independence: number;
  readonly soonness: number;
}

export interface BackupCandidate extends BackupFacts {
  readonly worth: BackupWorth;
}

const OTHER_FAMILY = 150;
const OTHER_UNITS = 150;
const A_MONTH = -20;
/** As good as never; where no route is known, it is taken to be as far as that. */
const LATEST_MONTHS = 48;
/** Two backups of one family may fail for one reason. */
const SAME_FAMILY_AGAIN = -250;

/**
 * The best few: they reuse most of the plan's work, do not hang on what the goal hangs on, and are soon ready. Each next
 * one counts less when its family is chosen already. Of equal worth by id. A role where none of the plan counts is no
 * backup, so that there may be fewer.
 */
export function chooseBackups(facts: readonly BackupFacts[], count: number): BackupCandidate[] {
  const left = facts
    .filter(({ steps, stepsShared }) => steps === 0 || stepsShared > 0)
    .map((each) => ({ ...each, worth: worthOf(each) }));
  const chosen: BackupCandidate[] = [];
  while (chosen.length < count && left.length > 0) {
    const families = new Set(chosen.map(({ family }) => family));
    const total = (candidate: BackupCandidate) =>
      sum(candidate.worth) + (families.has(candidate.family) ? SAME_FAMILY_AGAIN : 0);
    left.sort((a, b) => total(b) - total(a) || (a.role < b.role ? -1 : 1));
    chosen.push(...left.splice(0, 1));
  }
  return chosen;
}

export function sum({ reuse, independence, soonness }: BackupWorth): number {
  return reuse + independence + soonness;
}

function worthOf({ steps, stepsShared, otherFamily, otherUnits, monthsToReady }: BackupFacts): BackupWorth {
  return {
    reuse: steps === 0 ? 0 : Math.floor((1000 * stepsShared) / steps),
    independence: (otherFamily ? OTHER_FAMILY : 0) + (otherUnits ? OTHER_UNITS : 0),
    soonness: A_MONTH * Math.min(LATEST_MONTHS, monthsToReady ?? LATEST_MONTHS),
  };
}

/** Steps of level from what is held to what the goal asks, and how many of them another role asks too. */
export function sharedSteps(
  held: ReadonlyMap<string, number>,
  goal: ReadonlyMap<string, number>,
  other: ReadonlyMap<string, number>,
): Pick<BackupFacts, 'steps' | 'stepsShared'> {
  let [steps, stepsShared] = [0, 0];
  for (const [skill, level] of goal) {
    const has = held.get(skill) ?? 0;
    steps += Math.max(0, level - has);
    stepsShared += Math.max(0, Math.min(level, other.get(skill) ?? 0) - has);
  }
  return { steps, stepsShared };
}
