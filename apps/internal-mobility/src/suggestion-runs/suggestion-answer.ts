import type { MoveDirection } from '../suggested-roles/move-direction';
import { rankNext } from '../suggested-roles/rank-next';
import type { RankedRoles } from '../role-landscape/role-rankings';

/** Goes up when the ranking computes something else from the same inputs: older runs are then not repeated, and say so. */
export const ENGINE_VERSION = 3;
const KEPT = 60;

/** Everything about a person that a list of suggestions is computed from. An allow-list, in a fixed order. */
export interface SuggestionInputs {
  readonly jobRoleId: string;
  readonly directions: readonly MoveDirection[];
  /** Levels by skill; empty while nothing is known, so that the job's own are compared. */
  readonly held: readonly (readonly [skill: string, level: number])[];
  readonly unwanted: readonly string[];
}

/** One suggestion as it is kept. */
export interface KeptSuggestion {
  readonly role: string;
  readonly direction: MoveDirection;
  readonly score: number;
  readonly contributions: readonly (readonly [signal: string, amount: number])[];
}

/** The best of a list as text: the same inputs, landscape and engine give the same bytes. */
export function suggestionAnswer(ranked: RankedRoles, inputs: SuggestionInputs): string {
  const unwanted = new Set(inputs.unwanted);
  const held = inputs.held.length === 0 ? undefined : new Map(inputs.held);
  const moves = rankNext(ranked, inputs.jobRoleId, { directions: new Set(inputs.directions), held }) ?? [];
  const kept = moves
    .filter(({ role }) => !unwanted.has(role))
    .slice(0, KEPT)
    .map(({ role, direction, score, contributions }): KeptSuggestion => {
      const parts = contributions.map(({ signal, amount }) => [signal, amount] as const);
      return { role, direction, score, contributions: parts };
    });
  return JSON.stringify(kept);
}
