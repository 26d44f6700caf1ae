/** The kind under which a course has its outcomes suggested again. */
export const OUTCOME_SUGGESTION = 'outcome-suggestion';

/** The kind under which changed skills and job roles have the outcomes of all courses suggested again. */
export const OUTCOME_SUGGESTION_SPREAD = 'outcome-suggestion-spread';
