import type { Actor } from './actor';
import type { LocalDate } from './local-date';

/** Second argument of every use case: who, on whose behalf, why, in which request, on which day. */
export interface CommandContext {
  readonly actor: Actor;
  readonly onBehalfOf?: string;
  readonly purpose: string;
  readonly requestId: string;
  readonly idempotencyKey?: string;
  readonly asOf: LocalDate;
}
