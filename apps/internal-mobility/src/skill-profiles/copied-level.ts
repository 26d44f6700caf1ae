import type { HeldLevel } from '@libs/requirements';

/** A level as this service knows it. `assumed`: nobody has said so, the person's job lets assume it. */
export interface CopiedLevel extends HeldLevel {
  readonly assumed?: true;
}
