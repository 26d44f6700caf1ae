/** Dirty kind: what was imported about a person (subject) has to be taken into their profile. */
export const IMPORTED_RATINGS = 'imported-ratings';
