import { SIGNALS } from '../next-roles/move-signals';
import { nextRoleQueries, pastMoves, roleSheets, type FileRow, type Sorted } from './move-rows';
import { NextRoleRanking } from '../next-roles/next-role-ranking';

const BEST = 60;
const UNITS = 1e6;

/** The files' rows; `moves` only where there is history. */
export interface RankMovesInput {
  readonly roles: readonly FileRow[];
  readonly queries: readonly FileRow[];
  readonly moves: readonly FileRow[] | null;
}

/** `lines`: query, rank, role and score of the best 60 of each query. `remarks`: what was not used and why, and how. */
export interface RankMovesOutput {
  readonly lines: readonly string[];
  readonly remarks: readonly string[];
  /** False when no question was left to answer. */
  readonly answered: boolean;
}

/** Answers every usable question; what cannot be used is named with its line and the reason. */
export function rankMoves({ roles, queries, moves }: RankMovesInput): RankMovesOutput {
  const sheets = roleSheets(roles);
  const asked = nextRoleQueries(queries, sheets.good);
  const history = pastMoves(moves ?? []);
  const remarks = [...remarksOn('roles', sheets), ...remarksOn('queries', asked), ...remarksOn('moves', history)];
  if (asked.good.length === 0) {
    const what = sheets.good.length === 0 ? 'roles' : 'queries';
    return { lines: [], remarks: [...remarks, `nothing to rank: no usable row in ${what}`], answered: false };
  }
  const ranking = new NextRoleRanking(sheets.good, history.good);
  const lines = asked.good.flatMap(({ query, ...from }) =>
    (ranking.next(from, BEST) ?? []).map(({ role, score }, i) =>
      [query, i + 1, role, (score / UNITS).toFixed(6)].join('\t'),
    ),
  );
  return { lines, remarks: [...remarks, howWeighted(ranking, moves !== null)], answered: true };
}

function remarksOn(file: string, { bad }: Sorted<unknown>): string[] {
  return bad.map(({ line, reason }) => `${file}, line ${String(line)}: ${reason}`);
}

function howWeighted({ learntFrom, weights }: NextRoleRanking, hasHistory: boolean): string {
  const shown = SIGNALS.map((signal, i) => `${signal} ${(weights[i] ?? 0).toFixed(2)}`).join(', ');
  if (learntFrom !== null) return `weights: learnt from ${String(learntFrom)} past moves (${shown})`;
  return `weights: defaults, ${hasHistory ? 'too few past moves to learn from' : 'no history given'} (${shown})`;
}
