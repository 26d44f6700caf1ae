import { STATEMENTS } from '../rating-statements/statement-kinds';
import { RECORDS } from '../records/record-kinds';

/** The kind under which inputs mark an employee's gap analysis dirty. */
export const GAP_ANALYSIS = 'gap-analysis';

/** All that is worked out before gaps can be: while one of these waits for a person, their gaps may be old. */
export const BEFORE_GAPS = [RECORDS, STATEMENTS, GAP_ANALYSIS] as const;

/** A query for `Dirty.markFrom`: the person, where they aim at anything. A first goal marks by itself. */
export const IF_ANALYSED = 'select id from gap_analysis where id = $2';
