import { Field, Int, ObjectType } from '@nestjs/graphql';
import { CourseOrderView } from '../course-order/course-order.view';
import type { CourseSet, SetStep } from './course-set';
import { PlannedStepView, plannedStepView } from './planned-step.view';

@ObjectType('CourseSetStep', { description: 'One course of a set, and what it costs me after the earlier ones.' })
export class CourseSetStepView extends PlannedStepView {
  @Field(() => Boolean, { description: 'True for the one that reaches what is asked for, from where the others lead.' })
  closes!: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'The step of the gap that it leads to; null when it only opens the way to a later course.',
  })
  toLevel!: number | null;

  static of(step: SetStep): CourseSetStepView {
    return { ...plannedStepView(step), closes: step.raise?.closes === true, toLevel: step.raise?.toLevel ?? null };
  }
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
