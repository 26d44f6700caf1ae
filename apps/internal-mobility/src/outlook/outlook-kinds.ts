/** Dirty kind: the outlook of a job role (subject) must be counted again. */
export const OUTLOOK = 'outlook';
