/** So many rows come in one part, or in one call. */
export const ROWS_AT_MOST = 5_000;
