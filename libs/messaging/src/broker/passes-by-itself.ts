/**
 * True for a failure of the broker or of the way to it that patience cures, as kafkajs itself decides it: the tries of
 * a retriable failure were used up, or the first cause calls itself retriable. An API keeps answering meanwhile.
 */
export function passesByItself(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === 'KafkaJSNumberOfRetriesExceeded' || error.message === 'no sign of life') return true;
  const { cause, retriable } = error as { cause?: unknown; retriable?: unknown };
  return cause instanceof Error ? passesByItself(cause) : retriable === true;
}
