/** Dirty kind: a unit (subject) may have another path or time zone, which the jobs of its people carry. */
export const UNIT_PATH = 'unit-path';
