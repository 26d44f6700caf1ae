import { Directive, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { CourseRunView } from '../course-runs/course-run.view';
import { hoursPerWeek } from '../course-runs/week-load';
import { CourseOrderView } from '../course-order/course-order.view';
import { CoursePrerequisiteView, CourseView } from '../courses/course.view';
import { ReimbursementAnswerView } from '../who-pays/reimbursement-answer.view';
import type { CourseChoice } from './choose-courses';

@ObjectType('Gap', { description: 'How one requirement of one of my goals stands.' })
@Directive('@key(fields: "id")')
export class GapView {
  @Field(() => ID)
  id!: string;
}

@ObjectType('GapCourse', { description: 'A course that raises this gap, and what it costs me.' })
export class GapCourseView {
  @Field(() => CourseView)
  course!: CourseView;

  @Field(() => Boolean, { description: 'True when the course alone reaches the level asked for.' })
  closes!: boolean;

  @Field(() => Int, {
    description: 'The step it leads to; of a credential 1 is having it, 0 the right to sit its exam.',
  })
  toLevel!: number;

  @Field(() => CourseRunView, {
    nullable: true,
    description: 'The run that it is reckoned for; null without one to come.',
  })
  run!: CourseRunView | null;

  @Field(() => Int, { nullable: true, description: 'What the run asks of a week, rounded up.' })
  hoursAWeek!: number | null;

  @Field(() => [String], {
    description: 'What of it does not suit what I said of my week and of learning, a sentence each, in English.',
  })
  misfits!: string[];

  @Field(() => ReimbursementAnswerView)
  reimbursement!: ReimbursementAnswerView;

  @Field(() => CourseOrderView, { description: 'Why it stands where it stands.' })
  order!: CourseOrderView;

  @Field(() => [CoursePrerequisiteView], {
    description: 'What it asks of whoever begins and I have not told: a question to me. What I lack keeps it out.',
  })
  untold!: CoursePrerequisiteView[];

  static of({ course, run, closes, toLevel, money, terms, misfits, untold }: CourseChoice): GapCourseView {
    return {
      course: CourseView.of(course),
      closes,
      toLevel,
      run: run === null ? null : CourseRunView.of(run),
      hoursAWeek: run === null ? null : hoursPerWeek(course.hours, run.startsOn, run.endsOn),
      misfits: [...misfits],
      reimbursement: ReimbursementAnswerView.of(money),
      order: CourseOrderView.of(terms),
      untold: untold.map((each) => CoursePrerequisiteView.of(each)),
    };
  }
}
