/** Dirty kind: a unit (subject) has moved, so the jobs of its people must take its new path. */
export const UNIT_PATH = 'unit-path';
