import { fingerprint } from './fingerprint';

/** The facts of an aggregate as they are now, to be held against what they become. */
export function snapshot(aggregate: object): object {
  return Object.assign({}, aggregate);
}

/** One fact, before and after, as JSON. */
export interface Difference {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What every change moves along, and nobody reads. */
const NOT_SHOWN = new Set(['id', 'version']);

/** The facts that differ, in order of their names. */
export function differences(before: object | null, after: object): Difference[] {
  const [was, becomes] = [factsOf(before ?? {}), factsOf(after)];
  const fields = [...new Set([...was.keys(), ...becomes.keys()])].sort();
  return fields
    .map((field) => ({ field, before: was.get(field) ?? null, after: becomes.get(field) ?? null }))
    .filter((each) => each.before !== each.after);
}

function factsOf(facts: object): ReadonlyMap<string, string> {
  const stated = Object.entries(facts).filter(([field, value]) => !NOT_SHOWN.has(field) && value != null);
  return new Map(stated.map(([field, value]) => [field, fingerprint(value)]));
}
