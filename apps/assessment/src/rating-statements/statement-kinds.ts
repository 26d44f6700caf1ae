/** Dirty kind: of what was said about a person (subject) something counts that did not, or no longer. */
export const STATEMENTS = 'rating-statements';
