/** More than this share of what is stored, in one run, is done by mistake or by somebody else. */
const SHARE = 0.05;
/** Fewer than five are an ordinary week of any organisation, however small. */
const NEVER_TOO_MANY = 4;

/** Whether so many of so many wait for a person. */
export function isTooMany(affected: number, stored: number): boolean {
  return affected > Math.max(NEVER_TOO_MANY, stored * SHARE);
}
