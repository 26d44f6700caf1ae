import { chancesOf, type Choice } from './choices';
import type { LadderStep } from '../title-words/ladder-step';
import { learnWeights } from './learn-weights';
import { DEFAULT_WEIGHTS, SIGNALS, type Signal } from './move-signals';
import { PastMoves } from './past-moves';
import { SignalReader } from './read-signals';
import { RoleLandscape, type PeriodRoles } from './role-landscape';
import type { NextRoleQuery, PastMove, RoleSheet } from './role-sheet';

/** Below this, what was learnt would be accidents. */
const ENOUGH_MOVES = 200;
const ENOUGH_CHOICES = 30;
/** Learning looks at no more choices than this, spread evenly: more change nothing but the time. */
const MOST_CHOICES = 600;
/** As many moves of one's own weigh as much as everything else that is known. */
const FIRM_PAST = 4;
/** Contributions are integers of this size, so that they add up exactly. */
const UNITS = 1e6;

/** One reason for a place in the ranking, in millionths of log-odds; `past`: moves between exactly these two roles. */
export interface Contribution {
  readonly signal: Signal | 'past';
  /** What was seen: a likeness, a count, a logarithm; see read-signals. */
  readonly value: number;
  readonly amount: number;
}

/** `score` is the sum of the contributions. */
export interface NextRole {
  readonly role: string;
  readonly score: number;
  readonly contributions: readonly Contribution[];
  readonly ladder: LadderStep;
}

/** What each signal is worth, and how many past moves taught it; null where nothing did. */
export interface MoveWeights {
  readonly weights: readonly number[];
  readonly learntFrom: number | null;
}

/** Where one goes from, among which roles; `held`: the levels that somebody really holds, by skill. */
export interface NextRoleQuestion extends Omit<NextRoleQuery, 'query'> {
  readonly held?: ReadonlyMap<string, number>;
}

/** Where people of a role may go next: words, level, pay, units, sizes, and past moves where there are any. */
export class NextRoleRanking implements MoveWeights {
  readonly weights: readonly number[];
  /** How many moves the weights were learnt from; null when they are the defaults. */
  readonly learntFrom: number | null;
  private readonly landscape: RoleLandscape;
  private readonly past: PastMoves;
  private readonly reader: SignalReader;

  /** @param known weights learnt before; without them they are learnt here, where there are moves enough. */
  constructor(sheets: readonly RoleSheet[], moves: readonly PastMove[], known?: MoveWeights) {
    this.landscape = new RoleLandscape(sheets);
    this.past = new PastMoves(moves);
    this.reader = new SignalReader(this.landscape, this.past);
    ({ weights: this.weights, learntFrom: this.learntFrom } = known ?? this.learn());
  }

  /** The best `limit`, best first; equal scores by role id. Null when the role or a period is not known. */
  next({ fromPeriod, role, toPeriod, held }: NextRoleQuestion, limit: number): NextRole[] | null {
    const [before, period] = [this.landscape.period(fromPeriod), this.landscape.period(toPeriod)];
    const from = before?.byRole.get(role);
    if (before === undefined || period === undefined || from === undefined) return null;
    const { candidates, values, steps } = this.reader.read(from, before, period, held);
    const chances = chancesOf(values, this.weights);
    const ranked = candidates.map((candidate, row) => {
      const target = this.landscape.sheet(candidate).role;
      const contributions = this.contributions(values.subarray(row * SIGNALS.length, (row + 1) * SIGNALS.length));
      const moved = this.past.between(role, target);
      const amount = moved === 0 ? 0 : Math.log1p(moved / (FIRM_PAST * Math.max(1e-12, chances[row] ?? 0)));
      contributions.push({ signal: 'past', value: moved, amount: Math.round(amount * UNITS) });
      const score = contributions.reduce((sum, each) => sum + each.amount, 0);
      return { role: target, score, contributions, ladder: steps[row] ?? { step: 0, sameWork: 0 } };
    });
    return ranked.sort((a, b) => b.score - a.score || (a.role < b.role ? -1 : 1)).slice(0, limit);
  }

  private learn(): MoveWeights {
    const choices = this.choices();
    const enough = this.past.total >= ENOUGH_MOVES && choices.length >= ENOUGH_CHOICES;
    if (!enough) return { weights: DEFAULT_WEIGHTS, learntFrom: null };
    return { weights: learnWeights(choices, DEFAULT_WEIGHTS), learntFrom: this.past.total };
  }

  private contributions(values: Float64Array): Contribution[] {
    return SIGNALS.map((signal, i) => ({
      signal,
      value: values[i] ?? 0,
      amount: Math.round((this.weights[i] ?? 0) * (values[i] ?? 0) * UNITS),
    }));
  }

  /** Past moves as choices among all the roles there were. */
  private choices(): Choice[] {
    const byOrigin = Map.groupBy(this.past.moves, ({ period, fromRole }) => JSON.stringify([period, fromRole]));
    const occasions = [...byOrigin]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([, moves]) => this.occasion(moves) ?? []);
    return spread(occasions, MOST_CHOICES).flatMap((occasion) => this.choice(occasion) ?? []);
  }

  private occasion(moves: readonly PastMove[]): Occasion | undefined {
    const [first] = moves;
    const before = first && this.landscape.period(first.period);
    const period = first && this.landscape.after(first.period);
    const from = first && before?.byRole.get(first.fromRole);
    return before === undefined || period === undefined || from === undefined
      ? undefined
      : { from, before, period, moves };
  }

  private choice({ from, before, period, moves }: Occasion): Choice | undefined {
    const { candidates, values } = this.reader.read(from, before, period);
    const rows = new Map(candidates.map((candidate, row) => [this.landscape.sheet(candidate).role, row]));
    const taken = moves.flatMap(({ toRole, count }) => {
      const row = rows.get(toRole);
      // A hundred people moved at once are one decision of the organisation, not a hundred.
      return row === undefined ? [] : [{ row, people: Math.sqrt(count) }];
    });
    return taken.length === 0 ? undefined : { values, taken };
  }
}

/** People of one role who moved in one period, and what they could choose from. */
interface Occasion {
  readonly from: number;
  readonly before: PeriodRoles;
  readonly period: PeriodRoles;
  readonly moves: readonly PastMove[];
}

function spread<T>(items: readonly T[], most: number): T[] {
  if (items.length <= most) return [...items];
  return Array.from({ length: most }, (_, i) => items[Math.floor((i * items.length) / most)]).filter(
    (item) => item !== undefined,
  );
}
