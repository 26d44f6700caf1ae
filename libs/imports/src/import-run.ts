import type { LocalDate } from '@libs/platform';
import type { ImportMode, ImportStatus } from './run-status';

/** How many rows came to what. `held` of them wait; `missing` were not in a complete import and stay. */
export interface ImportCounts {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly retired: number;
  readonly missing: number;
  readonly held: number;
  readonly refused: number;
}

/** One import, from its first part to its report. */
export interface ImportRun extends ImportCounts {
  readonly id: string;
  readonly kind: string;
  readonly mode: ImportMode;
  readonly complete: boolean;
  readonly effectiveOn: LocalDate | null;
  /** Where that day begins. */
  readonly timeZone: string;
  readonly source: string;
  /** The integration client that sends it. */
  readonly client: string;
  readonly status: ImportStatus;
  /** Code of why the whole import was refused. */
  readonly refusal: string | null;
  /** A person has looked at what was held. */
  readonly approved: boolean;
  /** The later import that has overtaken this one. */
  readonly supersededBy: string | null;
  readonly unresolved: readonly string[];
}

export const NOTHING_COUNTED: ImportCounts = {
  created: 0,
  updated: 0,
  unchanged: 0,
  retired: 0,
  missing: 0,
  held: 0,
  refused: 0,
};
