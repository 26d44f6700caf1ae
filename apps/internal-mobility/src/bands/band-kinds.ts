/** Dirty kind: the bands of one employee (subject) must be computed again. */
export const BAND = 'band';

/** Dirty kind: a job role (subject) or its openings changed, so everybody's bands must be computed again. */
export const BAND_SPREAD = 'band-spread';
