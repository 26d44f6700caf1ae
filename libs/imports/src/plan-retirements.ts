import { snapshot } from './differences';
import type { KeyedRow, PlannedChange } from './import-kind';
import type { Changed } from './plan-upserts';

/** Plans the end of things that no list names any more; `retire` returns null for one that has ended already. */
export function planRetirements<T extends KeyedRow, E extends string>(
  things: Iterable<T>,
  retire: (thing: T) => E | null,
): PlannedChange<Changed<T, E>>[] {
  return [...things].flatMap((thing): PlannedChange<Changed<T, E>>[] => {
    const before = snapshot(thing);
    const event = retire(thing);
    if (event === null) return [];
    const { externalId } = thing;
    return [{ externalId, what: 'RETIRED', before, after: snapshot(thing), change: { thing, event } }];
  });
}
