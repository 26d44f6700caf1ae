import { ladderStep, worthOfStep, type LadderStep } from '../title-words/ladder-step';
import { SIGNALS } from './move-signals';
import { nearbyUnits } from './nearby-units';
import type { PastMoves } from './past-moves';
import { payStep } from './pay-step';
import type { PeriodRoles, RoleLandscape } from './role-landscape';
import { skillNearness } from './skill-nearness';

/** Part of a role's people who leave it in a period and are followed by others: seats that come free anyway. */
const TURNOVER = 0.15;
/** A role's draw is believed after about this many moves. */
const FIRM_DRAW = 3;
const SIMILAR_PAST_SCALE = 20;
const NO_STEP: LadderStep = { step: 0, sameWork: 0 };

/** One role looked at from another: a value per signal, in the order of SIGNALS. */
export interface Prospects {
  /** Numbers of the candidates' sheets. */
  readonly candidates: readonly number[];
  /** Row by row, SIGNALS.length values for each candidate. */
  readonly values: Float64Array;
  /** By row, where the candidate stands on a ladder. */
  readonly steps: readonly LadderStep[];
}

/** Looks from one sheet at every other role of a period. */
export class SignalReader {
  private readonly inflowPerHead: number;
  private readonly sheetOf = new Map<string, number>();

  constructor(
    private readonly landscape: RoleLandscape,
    private readonly past: PastMoves,
  ) {
    const { sheets, periods } = landscape;
    const heads = sheets.reduce((sum, { headcount }) => sum + headcount, 0) / Math.max(1, periods.length);
    this.inflowPerHead = past.total / Math.max(1, heads);
    sheets.forEach(({ role }, number) => this.sheetOf.set(role, number));
  }

  /** @param held what somebody really holds, to compare with instead of what the role asks. */
  read(from: number, before: PeriodRoles, period: PeriodRoles, held?: ReadonlyMap<string, number>): Prospects {
    const { role } = this.landscape.sheet(from);
    const candidates = period.sheets.filter((number) => this.landscape.sheet(number).role !== role);
    const resemblance = this.landscape.texts.resemblance(from);
    const described = withMean(candidates.map((to) => resemblance.description(to)));
    const skills = held ?? this.landscape.sheet(from).skills;
    const nearness = candidates.map((to) => skillNearness(skills, this.landscape.sheet(to).skills));
    const near = withMean(nearness);
    const similarPast = this.past.ofSimilarRoles(role, (other) => {
      const sheet = this.sheetOf.get(other);
      return sheet === undefined ? 0 : resemblance.title(sheet);
    });
    const values = new Float64Array(candidates.length * SIGNALS.length);
    // Titles name the same work, or skills show that it is.
    const steps = candidates.map((to, row) =>
      ladderStep(this.standing(from), this.standing(to), Math.max(resemblance.work(to), nearness[row] ?? 0)),
    );
    candidates.forEach((to, row) => {
      const target = this.landscape.sheet(to).role;
      values.set(
        [
          resemblance.title(to),
          resemblance.spelling(to),
          described[row] ?? 0,
          near[row] ?? 0,
          worthOfStep(steps[row] ?? NO_STEP),
          ...this.circumstances(from, to, before, period),
          this.draw(role, to),
          Math.log1p(SIMILAR_PAST_SCALE * (similarPast.get(target) ?? 0)),
        ],
        row * SIGNALS.length,
      );
    });
    return { candidates, values, steps };
  }

  private standing(sheet: number) {
    return { rung: this.landscape.sheet(sheet).rung, marks: this.landscape.texts.levelOf(sheet) };
  }

  /** Pay, units, size, growth and succession. */
  private circumstances(from: number, to: number, before: PeriodRoles, period: PeriodRoles): number[] {
    const [source, target] = [this.landscape.sheet(from), this.landscape.sheet(to)];
    const growth = before === period ? 0 : this.growth(to, before);
    return [
      payStep(source, target),
      nearbyUnits(source.units, target.units, period.unitSizes),
      Math.log1p(target.headcount),
      growth,
      // Where a role shrinks while another one grows, its people were carried over, often under a new title.
      growth * shrinkage(source.headcount, this.seatsIn(period, source.role)),
    ];
  }

  /** Seats that are new since the period one leaves, against those that come free anyway. */
  private growth(to: number, before: PeriodRoles): number {
    const { role, headcount } = this.landscape.sheet(to);
    return Math.log1p(Math.max(0, headcount - this.seatsIn(before, role)) / (TURNOVER * headcount + 1));
  }

  private seatsIn(period: PeriodRoles, role: string): number {
    const sheet = period.byRole.get(role);
    return sheet === undefined ? 0 : this.landscape.sheet(sheet).headcount;
  }

  /** How many came from elsewhere, against what its size would make one expect. */
  private draw(role: string, to: number): number {
    const target = this.landscape.sheet(to);
    const expected = this.inflowPerHead * target.headcount;
    return Math.log((this.past.intoExcept(target.role, role) + FIRM_DRAW) / (expected + FIRM_DRAW));
  }
}

function shrinkage(before: number, after: number): number {
  return before === 0 ? 0 : Math.max(0, before - after) / before;
}

/** What is not known of a candidate is taken to be as it is for the others on average, so that silence costs nothing. */
function withMean(values: readonly (number | null)[]): number[] {
  const known = values.filter((value) => value !== null);
  const mean = known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length);
  return values.map((value) => value ?? mean);
}
