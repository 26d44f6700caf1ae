/**
 * How near one role's skills are to another's, from both sides: what part of the target the source already covers, less
 * what part of the source would lie idle there. 1 when both ask the same; null where one of them states no skills.
 * One-sided nearness would send everybody to easier jobs.
 */
export function skillNearness(from: ReadonlyMap<string, number>, to: ReadonlyMap<string, number>): number | null {
  if (from.size === 0 || to.size === 0) return null;
  let [covered, idle, held] = [0, 0, 0];
  for (const [skill, required] of to) covered += Math.min(from.get(skill) ?? 0, required) / required;
  for (const [skill, level] of from) {
    idle += Math.max(0, level - (to.get(skill) ?? 0));
    held += level;
  }
  return covered / to.size - idle / held;
}
