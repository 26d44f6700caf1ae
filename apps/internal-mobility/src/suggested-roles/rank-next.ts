import type { NextRole } from '../next-roles/next-role-ranking';
import { areStrangers, kinship } from './kinship';
import { moveDirection, type MoveDirection } from './move-direction';
import { NOW } from '../role-landscape/landscape-kinds';
import type { Move } from './move-reasons';
import type { RankedRoles } from '../role-landscape/role-rankings';

/** Ranked lists end here: nobody reads further, and every page ranks again. */
const MOST = 200;

/** A job role that one leads to, with what its reasons are made from. */
export interface RankedMove extends NextRole {
  readonly direction: MoveDirection;
  readonly move: Move;
  /** What ties the two, 0 to 1; null where it is not known. */
  readonly kinship: number | null;
}

/** The best moves from a role in these directions, none between strangers; null for a role that is not among those of the landscape. */
export function rankNext(
  { ranking, sheets }: RankedRoles,
  role: string,
  wished: { readonly directions: ReadonlySet<MoveDirection>; readonly held?: ReadonlyMap<string, number> | undefined },
  most = MOST,
): RankedMove[] | null {
  const { directions, held } = wished;
  const from = sheets.get(role);
  const question = { fromPeriod: NOW, toPeriod: NOW, role, ...(held === undefined ? {} : { held }) };
  const next = ranking.next(question, sheets.size);
  if (from === undefined || next === null) return null;
  const moves = next.flatMap((each): RankedMove[] => {
    const to = sheets.get(each.role);
    if (to === undefined) return [];
    const direction = moveDirection(from, to, each.ladder);
    if (!directions.has(direction)) return [];
    const move = { from, to, ladder: each.ladder, held };
    const tie = kinship(each.contributions, move);
    return areStrangers(tie, each.contributions, move) ? [] : [{ ...each, direction, move, kinship: tie }];
  });
  return moves.slice(0, most);
}
