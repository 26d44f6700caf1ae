/** Dirty kind: a skill (subject) is there, has another scale or is used no more; whom that concerns is to be marked. */
export const SKILL_SPREAD = 'skill-spread';
