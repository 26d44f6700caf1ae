/** The kind under which inputs mark an employee's gap analysis dirty. */
export const GAP_ANALYSIS = 'gap-analysis';

/** A query for `Dirty.markFrom`: the person, where they aim at anything. A first goal marks by itself. */
export const IF_ANALYSED = 'select id from gap_analysis where id = $2';
