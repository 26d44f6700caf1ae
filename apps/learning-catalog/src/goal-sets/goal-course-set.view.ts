import { MoneyView } from '@libs/subgraph';
import { isSatisfied } from '@libs/requirements';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { PlannedStepView, plannedStepView } from '../course-sets/planned-step.view';
import { GapView } from '../gap-analyses/gap.view';
import { shown } from '../who-pays/reimbursement-answer.view';
import type { GoalGap } from './goal-gap';
import type { GoalSet, GoalStep } from './goal-set';
import { sayGoalSet, sayLeft } from './say-goal-set';

@ObjectType('RaisedGap', { description: 'A gap that a course of a set closes or narrows.' })
export class RaisedGapView {
  @Field(() => GapView)
  gap!: GapView;

  @Field(() => Boolean, { description: 'True where it reaches what is asked for, after the earlier courses.' })
  closes!: boolean;

  @Field(() => Int, {
    description: 'The step it leads to; of a credential 1 is having it, 0 the right to sit its exam.',
  })
  toLevel!: number;
}

@ObjectType('GoalCourseSetStep', {
  description: 'One course of a set for a goal, and what it costs me after the earlier ones.',
})
export class GoalCourseSetStepView extends PlannedStepView {
  @Field(() => [RaisedGapView], {
    description: 'What it does for the goal; none where it only opens the way to a later course.',
  })
  raises!: RaisedGapView[];

  static of(step: GoalStep): GoalCourseSetStepView {
    const raises = step.raises.map(({ gap: { id }, raise }) => ({ gap: { id }, ...raise }));
    return { ...plannedStepView(step), raises };
  }
}

@ObjectType('GapLeftOpen', { description: 'A gap that a set of courses leaves open.' })
export class GapLeftOpenView {
  @Field(() => GapView)
  gap!: GapView;

  @Field(() => Int, { description: 'What is held after the courses, in the unit of the gap.' })
  actual!: number;

  @Field(() => String, { description: 'Why it stays open, in English.' })
  sentence!: string;
}

@ObjectType('GoalCourseSet', {
  description:
    'One to three courses that close much of a goal, and of which none can be left out without closing less.',
})
export class GoalCourseSetView {
  @Field(() => [GoalCourseSetStepView], { description: 'In the order in which they are taken.' })
  steps!: GoalCourseSetStepView[];

  @Field(() => String, { description: 'What it comes to, in English.' })
  sentence!: string;

  @Field(() => Int, {
    description:
      'How much of what is missing is closed by weight, per mille. What only gates counts as the heaviest gap; what I refuse is left out.',
  })
  closed!: number;

  @Field(() => Int, { description: 'How many gaps are closed whole.' })
  gapsClosed!: number;

  @Field(() => [GapLeftOpenView], { description: 'Everything that is missing afterwards, also what I refuse.' })
  leftOpen!: GapLeftOpenView[];

  @Field(() => MoneyView, { nullable: true, description: 'Of all courses; null over several currencies.' })
  price!: MoneyView | null;

  @Field(() => MoneyView, { nullable: true, description: 'What the employer pays in all; null where nobody can say.' })
  reimbursed!: MoneyView | null;

  @Field(() => MoneyView, { nullable: true, description: 'What I keep paying in all; null where nobody can say.' })
  own!: MoneyView | null;

  @Field(() => Int, { description: 'Hours of work in all.' })
  hours!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Months begun from today to the last day of the last run; null where a run is not known.',
  })
  months!: number | null;

  /** `gaps`: all of the goal's. */
  static of(set: GoalSet, gaps: readonly GoalGap[]): GoalCourseSetView {
    const { steps, terms, price, reimbursed, left, wanted } = set;
    return {
      steps: steps.map((step) => GoalCourseSetStepView.of(step)),
      sentence: sayGoalSet(set),
      closed: terms.closed,
      gapsClosed: wanted - left.length,
      leftOpen: leftOpen(gaps, left),
      price: shown(price),
      reimbursed: shown(reimbursed),
      own: shown(terms.own),
      hours: terms.hours,
      months: terms.months,
    };
  }
}

function leftOpen(gaps: readonly GoalGap[], left: readonly GoalGap[]): GapLeftOpenView[] {
  const after = new Map(left.map((gap) => [gap.id, gap.actual]));
  return gaps.flatMap((gap) => {
    const actual = gap.refused && !isSatisfied(gap.status) ? gap.actual : after.get(gap.id);
    return actual === undefined ? [] : [{ gap: { id: gap.id }, actual, sentence: sayLeft(gap, actual) }];
  });
}
