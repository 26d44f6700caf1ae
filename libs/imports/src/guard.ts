/** More than this share of what is stored, in one run, is done by mistake or by somebody else. */
const SHARE = 0.05;

/** Whether so many of so many wait for a person. */
export function isTooMany(affected: number, stored: number): boolean {
  return affected > stored * SHARE;
}
