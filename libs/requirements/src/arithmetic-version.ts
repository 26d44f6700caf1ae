/** Raised whenever the same inputs would compare differently; stored with every result. */
export const ARITHMETIC_VERSION = 3;
