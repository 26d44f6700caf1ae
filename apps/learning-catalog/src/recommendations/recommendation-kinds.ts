/** The kind under which inputs have an employee's recommended courses chosen again. */
export const RECOMMENDATION = 'recommendation';

/** The kind under which a changed course or policy (subject) has the courses of all it concerns chosen again. */
export const RECOMMENDATION_SPREAD = 'recommendation-spread';

/** What `announceChange` says when other courses are recommended to a person. */
export const RECOMMENDED = 'recommendation';
