/** Dirty kind: of a person (subject) something counts that was said of a skill or that a job lets assume, or no longer. */
export const STATEMENTS = 'rating-statements';
