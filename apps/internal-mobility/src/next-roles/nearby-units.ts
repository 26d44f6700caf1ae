/** Nine in ten internal moves stay in the unit (matching.md §3). */
const STAYS = 0.9;
/** Tells a unit of three people from one of three hundred: nobody's next role is certain because the unit is tiny. */
const SMALLEST_UNIT = 15;

/** Headcount of each unit over all roles of one period. */
export function unitSizes(roles: readonly { readonly units: ReadonlyMap<string, number> }[]): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const { units } of roles) for (const [unit, n] of units) sizes.set(unit, (sizes.get(unit) ?? 0) + n);
  return sizes;
}

/**
 * How much likelier than by chance a person of the one role finds the other in their own unit, as a logarithm: 0 when
 * units say nothing. Chance is the size of the unit, so a role that is everywhere gains nothing by being here too.
 */
export function nearbyUnits(
  from: ReadonlyMap<string, number>,
  to: ReadonlyMap<string, number>,
  sizes: ReadonlyMap<string, number>,
): number {
  if (from.size === 0 || to.size === 0) return 0;
  const [all, fromAll, toAll] = [total(sizes), total(from), total(to)];
  let lift = 0;
  for (const [unit, people] of from) {
    const there = to.get(unit);
    if (there === undefined) continue;
    lift += (people / fromAll) * (there / toAll) * (all / ((sizes.get(unit) ?? 0) + SMALLEST_UNIT));
  }
  return Math.log(1 - STAYS + STAYS * lift);
}

function total(units: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const people of units.values()) sum += people;
  return sum;
}
