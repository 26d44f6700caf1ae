import { Field, Int, ObjectType } from '@nestjs/graphql';
import { CourseRunView } from '../course-runs/course-run.view';
import { hoursPerWeek } from '../course-runs/week-load';
import { CoursePrerequisiteView, CourseView } from '../courses/course.view';
import { ReimbursementAnswerView } from '../who-pays/reimbursement-answer.view';
import type { SetStep } from './course-set';

/** What is shown of a course of a set, whatever the set is for. */
@ObjectType({ isAbstract: true })
export abstract class PlannedStepView {
  @Field(() => CourseView)
  course!: CourseView;

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
}

export function plannedStepView({
  course,
  run,
  opens,
  money,
  misfits,
  untold,
}: Omit<SetStep, 'raise'>): Pick<PlannedStepView, keyof PlannedStepView> {
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
