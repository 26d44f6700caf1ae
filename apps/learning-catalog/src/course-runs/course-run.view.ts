import { LocalDateScalar } from '@libs/subgraph';
import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { CourseRun, Window } from './course-run';

export enum WeekdayView {
  MON = 'MON',
  TUE = 'TUE',
  WED = 'WED',
  THU = 'THU',
  FRI = 'FRI',
  SAT = 'SAT',
  SUN = 'SUN',
}
registerEnumType(WeekdayView, { name: 'Weekday', description: 'A day of the week.' });

@ObjectType('CourseWindow', { description: 'A time of the week in which a run takes place.' })
export class CourseWindowView {
  @Field(() => WeekdayView)
  day!: WeekdayView;

  @Field(() => String, { description: 'HH:MM' })
  from!: string;

  @Field(() => String, { description: 'HH:MM' })
  to!: string;

  static of({ day, from, to }: Window): CourseWindowView {
    return { day: WeekdayView[day], from, to };
  }
}

@ObjectType('CourseRun', { description: 'One dated offer of a course.' })
@Directive('@key(fields: "id")')
export class CourseRunView {
  @Field(() => ID)
  id!: string;

  @Field(() => LocalDateScalar)
  start!: string;

  @Field(() => LocalDateScalar)
  end!: string;

  @Field(() => [CourseWindowView], { description: 'Empty when one may learn at any time.' })
  windows!: CourseWindowView[];

  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day to enrol.' })
  deadline!: string | null;

  @Field(() => Int, { nullable: true })
  seats!: number | null;

  @Field(() => String, { nullable: true })
  place!: string | null;

  @Field(() => Boolean)
  cancelled!: boolean;

  /** For fields computed from it. */
  courseId!: string;

  static of(run: CourseRun): CourseRunView {
    const { id, startsOn: start, endsOn: end, windows, deadline, seats, place, cancelled, courseId } = run;
    const shown = windows.map((window) => CourseWindowView.of(window));
    return { id, start, end, windows: shown, deadline, seats, place, cancelled, courseId };
  }
}

@InputType()
export class CourseWindowInput {
  @Field(() => WeekdayView)
  day!: WeekdayView;

  @Field(() => String, { description: 'HH:MM' })
  from!: string;

  @Field(() => String, { description: 'HH:MM' })
  to!: string;
}

@InputType({ description: 'One run of a course. A field left out keeps what it was; null clears it.' })
export class CourseRunRowInput {
  @Field(() => String)
  externalId!: string;

  @Field(() => String, { description: "A course's external id." })
  course!: string;

  @Field(() => LocalDateScalar)
  start!: string;

  @Field(() => LocalDateScalar)
  end!: string;

  @Field(() => [CourseWindowInput], { nullable: true, description: 'When in the week it takes place.' })
  windows?: CourseWindowInput[] | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day to enrol.' })
  deadline?: string | null;

  @Field(() => Int, { nullable: true })
  seats?: number | null;

  @Field(() => String, { nullable: true })
  place?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'False unless told.' })
  cancelled?: boolean | null;
}

@InputType()
export class ImportCourseRunsInput {
  @Field(() => [CourseRunRowInput], { description: 'At most 5,000.' })
  rows!: CourseRunRowInput[];

  @Field(() => String, {
    nullable: true,
    description: 'Sent again with the same rows, the first answer is given again.',
  })
  idempotencyKey?: string;
}
