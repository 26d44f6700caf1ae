/** Dirty kind: how one person (subject) stands to openings in the eyes of their owners must be computed again. */
export const CANDIDATE = 'candidate';
