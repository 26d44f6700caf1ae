/** The kind under which inputs mark an employee's gap analysis dirty. */
export const GAP_ANALYSIS = 'gap-analysis';
