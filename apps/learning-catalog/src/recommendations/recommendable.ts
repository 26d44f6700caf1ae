const COURSES_A_GAP = 3;

interface Choice {
  readonly course: { readonly id: string; readonly hours: number };
}

interface GapChoices<C extends Choice> {
  readonly goalId: string;
  /** Best first. */
  readonly choices: readonly C[];
}

/**
 * The three best courses of each gap; but the third gives its place to the one that raises the most gaps of the goal, so
 * that whoever counts what that course closes sees all of it. Nobody can plan with a course of which nobody says how long
 * it takes.
 */
export function recommendable<C extends Choice, G>(gaps: readonly (G & GapChoices<C>)[]): (G & GapChoices<C>)[] {
  const widths = new Map<string, number>();
  const keyOf = (goalId: string, { course }: Choice) => `${goalId} ${course.id}`;
  for (const { goalId, choices } of gaps)
    for (const choice of choices) widths.set(keyOf(goalId, choice), (widths.get(keyOf(goalId, choice)) ?? 0) + 1);
  return gaps.map((gap) => {
    const width = (choice: Choice) => widths.get(keyOf(gap.goalId, choice)) ?? 0;
    const planned = gap.choices.filter(({ course }) => course.hours > 0);
    const best = planned.slice(0, COURSES_A_GAP - 1);
    const [third, ...others] = planned.slice(COURSES_A_GAP - 1);
    if (third === undefined) return { ...gap, choices: best };
    const widest = others.reduce((most, other) => (width(other) > width(most) ? other : most), third);
    return { ...gap, choices: [...best, widest] };
  });
}
