/**
 * How near one role's skills are to another's, from both sides: what part of the target the source already covers, less
 * what part of the source would lie idle there. 1 when both ask the same; null where one of them states no skills.
 * One-sided nearness would send everybody to easier jobs.
 */
export function skillNearness(from: ReadonlyMap<string, number>, to: ReadonlyMap<string, number>): number | null {
  if (from.size === 0 || to.size === 0) return null;
  let [idle, held] = [0, 0];
  for (const [skill, level] of from) {
    idle += Math.max(0, level - (to.get(skill) ?? 0));
    held += level;
  }
  return coveredShare(from, to) - idle / held;
}

/** What part of the levels that are asked, 0 to 1, is held already; there must be some. */
export function coveredShare(held: ReadonlyMap<string, number>, asked: ReadonlyMap<string, number>): number {
  let covered = 0;
  for (const [skill, required] of asked) covered += Math.min(held.get(skill) ?? 0, required) / required;
  return covered / asked.size;
}
