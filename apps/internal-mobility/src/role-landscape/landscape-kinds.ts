/** Dirty kind: what is known of all job roles together must be put together again. */
export const ROLE_LANDSCAPE = 'role-landscape';

/** The one subject of that kind. */
export const WHOLE_ORGANISATION = '00000000-0000-8000-8000-000000000001';

/** The one period of a landscape: facts about jobs are of one moment, earlier ones in earlier landscapes. */
export const NOW = 'now';
