import type { BackupFacts } from './backup-choice';

/** Why a job would do instead of the goal, in one sentence, in English. */
export function sayBackup({
  steps,
  stepsShared,
  otherFamily,
  otherUnits,
  monthsToReady,
}: Omit<BackupFacts, 'role' | 'family'>): string {
  const ground = [otherFamily ? 'other work' : '', otherUnits ? 'other units' : ''].filter((text) => text !== '');
  const apart = ground.length === 0 ? '' : `; ${ground.join(' and ')}`;
  const soon = monthsToReady === null ? 'no route to it is known yet' : `ready in about ${months(monthsToReady)}`;
  return `${sayShared(stepsShared, steps)}${apart}; ${soon}.`;
}

function sayShared(shared: number, steps: number): string {
  if (steps === 1)
    return shared === 0 ? 'The step to your goal does not count here' : 'The step to your goal also counts here';
  if (shared === 0) return `None of the ${String(steps)} steps to your goal counts here`;
  return `${String(shared)} of the ${String(steps)} steps to your goal also ${shared === 1 ? 'counts' : 'count'} here`;
}

function months(count: number): string {
  return `${String(count)} month${count === 1 ? '' : 's'}`;
}
