/** What is looked at between two roles, in the order of every vector of values and weights. */
export const SIGNALS = [
  'title',
  'spelling',
  'description',
  'skills',
  'ladder',
  'pay',
  'units',
  'size',
  'growth',
  'succession',
  'draw',
  'similarPast',
] as const;

export type Signal = (typeof SIGNALS)[number];

/**
 * What each signal is worth without any history, in units of log-odds: a signal's value times this is added to the
 * score. Chosen from what is known of internal moves in general (matching.md §3): text, pay and unit carry most.
 */
const DEFAULTS: Readonly<Record<Signal, number>> = {
  title: 4,
  spelling: 3,
  description: 2.5,
  skills: 6,
  ladder: 2,
  pay: 0.9,
  units: 0.7,
  size: 0.6,
  growth: 0.5,
  succession: 0.8,
  draw: 0.4,
  similarPast: 0.8,
};

export const DEFAULT_WEIGHTS: readonly number[] = SIGNALS.map((signal) => DEFAULTS[signal]);
