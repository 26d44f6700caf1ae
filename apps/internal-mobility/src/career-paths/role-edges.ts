import { rankNext, type RankedMove } from '../suggested-roles/rank-next';
import type { MoveDirection } from '../suggested-roles/move-direction';
import type { RankedRoles } from '../role-landscape/role-rankings';
import type { Edge } from './shortest-paths';

/** How it is known that one role leads to the other: declared, seen, or only likely by the ranking. */
export type HopSource = 'DECLARED' | 'PAST_MOVES' | 'RANKING';

/** One way from a role to another. `people` and `typicalMonths` only where at least five people went it. */
export interface RoleEdge extends Edge {
  readonly source: HopSource;
  readonly people: number | null;
  readonly typicalMonths: number | null;
  readonly ranked: RankedMove;
}

const EVERY_WAY: ReadonlySet<MoveDirection> = new Set(['UP', 'SIDEWAYS', 'DOWN', 'UNKNOWN']);
/** So many of the ranking's best are ways, up or across; and so many down. */
const MOST_ONWARD = 8;
const MOST_DOWN = 3;
/** A hop costs this, and more the less is known of it: two rungs that are declared or were gone come before one guess. */
const HOP = 1_000;
const SEEN = 100;
const GUESSED = 1_500;
/** A guess costs so much more where nothing ties the two jobs, and less the more does. */
const UNTIED = 1_000;
const LATER_GUESS = 40;
const DOWN = 300;

/** Where one can go from a role in one step, in order of id. */
export function edgesFrom(ranked: RankedRoles, role: string): RoleEdge[] {
  const moves = rankNext(ranked, role, { directions: EVERY_WAY }, Infinity) ?? [];
  const seen = new Map(ranked.moves.filter(({ from }) => from === role).map((move) => [move.to, move]));
  const declared = nextRungs(ranked, role);
  const likely = moves.filter((move) => isGuessable(move));
  const onward = likely.filter(({ direction }) => direction !== 'DOWN').slice(0, MOST_ONWARD);
  const down = likely.filter(({ direction }) => direction === 'DOWN').slice(0, MOST_DOWN);
  const guesses = new Map([...onward, ...down].map((move, place) => [move.role, place]));
  return moves
    .flatMap((move): RoleEdge[] => {
      const past = seen.get(move.role);
      const source = sourceOf(declared.has(move.role), past !== undefined, guesses.has(move.role));
      if (source === null) return [];
      const known = { people: past?.people ?? null, typicalMonths: past?.months ?? null };
      return [
        { to: move.role, cost: costOf(source, move, guesses.get(move.role) ?? 0), source, ...known, ranked: move },
      ];
    })
    .sort((a, b) => (a.to < b.to ? -1 : 1));
}

/** Where only one of two jobs says what it asks, nothing ties them; where neither does, titles, pay and units must do. */
function isGuessable({ kinship, move: { from, to } }: RankedMove): boolean {
  return kinship !== null || (from.skills.size === 0 && to.skills.size === 0);
}

function sourceOf(isDeclared: boolean, isSeen: boolean, isGuessed: boolean): HopSource | null {
  if (isDeclared) return 'DECLARED';
  if (isSeen) return 'PAST_MOVES';
  return isGuessed ? 'RANKING' : null;
}

function costOf(source: HopSource, { direction, kinship }: RankedMove, place: number): number {
  const guess = GUESSED + Math.round(UNTIED * (1 - (kinship ?? 0))) + LATER_GUESS * place;
  const unsure = { DECLARED: 0, PAST_MOVES: SEEN, RANKING: guess }[source];
  return HOP + unsure + (direction === 'DOWN' ? DOWN : 0);
}

/** The roles of the next level that exists on the role's declared ladder. */
function nextRungs({ sheets }: RankedRoles, role: string): ReadonlySet<string> {
  const rung = sheets.get(role)?.rung;
  if (rung === null || rung === undefined) return new Set();
  const above = [...sheets.values()].filter(
    (sheet) => sheet.rung?.ladder === rung.ladder && sheet.rung.level > rung.level,
  );
  const next = Math.min(...above.map((sheet) => sheet.rung?.level ?? Infinity));
  return new Set(above.filter((sheet) => sheet.rung?.level === next).map((sheet) => sheet.role));
}
