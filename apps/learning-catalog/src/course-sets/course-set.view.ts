import { Field, Int, ObjectType } from '@nestjs/graphql';
import { CourseOrderView } from '../course-order/course-order.view';
import { CourseRunView } from '../course-runs/course-run.view';
import { hoursPerWeek } from '../course-runs/week-load';
import { CoursePrerequisiteView, CourseView } from '../courses/course.view';
import { ReimbursementAnswerView } from '../who-pays/reimbursement-answer.view';
import type { CourseSet, SetStep } from './course-set';

@ObjectType('CourseSetStep', { description: 'One course of a set, and what it costs me after the earlier ones.' })
export class CourseSetStepView {
  @Field(() => CourseView)
  course!: CourseView;

  @Field(() => Boolean, { description: 'True for the one that reaches what is asked for, from where the others lead.' })
  closes!: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'The step of the gap that it leads to; null when it only opens the way to a later course.',
  })
  toLevel!: number | null;

  @Field(() => [CoursePrerequisiteView], {
    description: 'What a later course of the set asks of whoever begins, I lack, and this one gives.',
  })
  opens!: CoursePrerequisiteView[];

  @Field(() => CourseRunView, {
    nullable: true,
    description:
      'The run that it is reckoned for, after the last day of those before, or beside them where my week holds both; null where none is known.',
  })
  run!: CourseRunView | null;

  @Field(() => Int, { nullable: true, description: 'What the run asks of a week, rounded up.' })
  hoursAWeek!: number | null;

  @Field(() => [String], {
    description: 'What of it does not suit what I said of my week and of learning, a sentence each, in English.',
  })
  misfits!: string[];

  @Field(() => ReimbursementAnswerView, {
    description: 'As if what the employer pays for the earlier ones were promised: it is gone from my allowance.',
  })
  reimbursement!: ReimbursementAnswerView;

  @Field(() => [CoursePrerequisiteView], {
    description: 'What it asks of whoever begins and I have not told: a question to me.',
  })
  untold!: CoursePrerequisiteView[];

  static of(step: SetStep): CourseSetStepView {
    return { ...stepParts(step), closes: step.raise?.closes === true, toLevel: step.raise?.toLevel ?? null };
  }
}

type StepParts = Omit<CourseSetStepView, 'closes' | 'toLevel'>;

/** What is shown of a step whatever it is a step for. */
export function stepParts({ course, run, opens, money, misfits, untold }: Omit<SetStep, 'raise'>): StepParts {
  return {
    course: CourseView.of(course),
    opens: opens.map(({ kind, subject, required }) => CoursePrerequisiteView.of({ kind, subject, minimum: required })),
    run: run === null ? null : CourseRunView.of(run),
    hoursAWeek: run === null ? null : hoursPerWeek(course.hours, run.startsOn, run.endsOn),
    misfits: [...misfits],
    reimbursement: ReimbursementAnswerView.of(money),
    untold: untold.map((each) => CoursePrerequisiteView.of(each)),
  };
}

@ObjectType('CourseSet', {
  description: 'Two or three courses that close this gap together and of which none can be left out.',
})
export class CourseSetView {
  @Field(() => [CourseSetStepView], { description: 'In the order in which they are taken.' })
  steps!: CourseSetStepView[];

  @Field(() => CourseOrderView, {
    description:
      'What they come to in all, and why the set stands where it stands: months to the last day, hours and own money together.',
  })
  order!: CourseOrderView;

  static of({ steps, terms }: CourseSet): CourseSetView {
    return { steps: steps.map((step) => CourseSetStepView.of(step)), order: CourseOrderView.of(terms) };
  }
}
