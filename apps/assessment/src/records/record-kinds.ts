/** The kind under which records mark their person's profile dirty. */
export const RECORDS = 'records';
