/** Only must-haves are counted here, so that scores need no exact shares. */
export const NO_UNITS = 1;
