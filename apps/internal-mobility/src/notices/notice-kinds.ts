/** Dirty kind: one person (subject) may have to be told of openings. */
export const NOTICE = 'notice';

/** What `announceChange` says when a person was told something. */
export const TOLD = 'opening-notices';
