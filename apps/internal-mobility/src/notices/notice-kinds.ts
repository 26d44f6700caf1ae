/** Dirty kind: one person (subject) may have to be told of openings. */
export const NOTICE = 'notice';
