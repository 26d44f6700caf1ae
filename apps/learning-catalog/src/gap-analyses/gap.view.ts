import { Directive, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { CourseView } from '../courses/course.view';
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

  @Field(() => Int, { description: 'The step it leads to.' })
  toLevel!: number;

  @Field(() => ReimbursementAnswerView)
  reimbursement!: ReimbursementAnswerView;

  static of({ course, closes, toLevel, money }: CourseChoice): GapCourseView {
    return { course: CourseView.of(course), closes, toLevel, reimbursement: ReimbursementAnswerView.of(money) };
  }
}
