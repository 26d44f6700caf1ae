/** Dirty kind: what may be assumed of a person (subject) from the jobs they hold has to be worked out anew. */
export const ASSUMED_RATINGS = 'assumed-ratings';
