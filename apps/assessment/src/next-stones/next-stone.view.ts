import { LocalDateScalar, MoneyView } from '@libs/subgraph';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { GapView } from '../gaps/gap.view';
import { GoalView } from '../goals/goal.view';
import type { RecommendedCourse } from '../recommendations/recommendations.read-model';
import type { NextStone } from './next-stone';
import type { SaidStone } from './next-stones.read-model';

export enum StoneKindView {
  APPLY = 'APPLY',
  COURSE = 'COURSE',
  TELL = 'TELL',
  CONFIRM = 'CONFIRM',
  WAIT = 'WAIT',
}
registerEnumType(StoneKindView, {
  name: 'NextStoneKind',
  description: 'What is to be done.',
  valuesMap: {
    APPLY: { description: 'Everything asked is there, and a seat is open.' },
    COURSE: { description: 'A course raises the gap.' },
    TELL: { description: 'Nobody can judge it before I say what I have.' },
    CONFIRM: { description: 'Met, but assumed or old: somebody should confirm it.' },
    WAIT: { description: 'Time alone closes it.' },
  },
});

@ObjectType('Course', { description: 'What can be learnt. learning-catalog knows the rest.' })
@Directive('@key(fields: "id", resolvable: false)')
export class CourseReferenceView {
  @Field(() => ID)
  id!: string;
}

@ObjectType('Opening', { description: 'An open internal role. internal-mobility knows the rest.' })
@Directive('@key(fields: "id", resolvable: false)')
export class OpeningReferenceView {
  @Field(() => ID)
  id!: string;
}

@ObjectType('StoneCourse', { description: 'The course of a stone: when it runs, and what it costs me.' })
export class StoneCourseView {
  @Field(() => CourseReferenceView)
  course!: CourseReferenceView;

  @Field(() => ID, { nullable: true, description: 'The dated offer; null where none is to come.' })
  runId!: string | null;

  @Field(() => Int)
  hours!: number;

  @Field(() => Int, { nullable: true, description: 'Hours a week, rounded up; null without a run.' })
  hoursAWeek!: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether that fits my week; null where I did not say.' })
  fitsWeek!: boolean | null;

  @Field(() => LocalDateScalar, { nullable: true })
  startsOn!: string | null;

  @Field(() => LocalDateScalar, { nullable: true })
  endsOn!: string | null;

  @Field(() => MoneyView)
  price!: MoneyView;

  @Field(() => MoneyView, { nullable: true, description: 'What the employer pays; null where nobody can say.' })
  reimbursed!: MoneyView | null;

  @Field(() => MoneyView, { nullable: true, description: 'What I keep paying; null where nobody can say.' })
  own!: MoneyView | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'When the money is back.' })
  backBy!: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day to ask for it.' })
  askBy!: string | null;

  static of({ courseId, money, ...offer }: RecommendedCourse): StoneCourseView {
    const { runId, hours, hoursAWeek, fitsWeek, startsOn, endsOn } = offer;
    const { price, reimbursed, own, backBy, askBy } = money;
    const run = { runId, hours, hoursAWeek, fitsWeek, startsOn, endsOn };
    return { course: { id: courseId }, ...run, price, reimbursed, own, backBy, askBy };
  }
}

@ObjectType('StoneEffect', { description: 'What a stone does to its goal.' })
export class StoneEffectView {
  @Field(() => Boolean, { description: 'Whether the goal cannot be had without it.' })
  mustHave!: boolean;

  @Field(() => Int, { description: 'Requirements of which nothing is left afterwards.' })
  closed!: number;

  @Field(() => Int, { description: 'How many of those the goal cannot be had without.' })
  mustHavesClosed!: number;

  @Field(() => Int, { description: 'Must-haves of the goal that stay open afterwards.' })
  mustHavesLeft!: number;

  @Field(() => LocalDateScalar, { nullable: true, description: 'From which day; null where nobody can say.' })
  on!: string | null;
}

@ObjectType('StoneProspects', { description: 'How likely the goal comes up here. Facts about jobs.' })
export class StoneProspectsView {
  @Field(() => Int)
  openNow!: number;

  @Field(() => Int, { nullable: true, description: 'Null where the history is too short to say.' })
  openingsLastYear!: number | null;

  @Field(() => [String], { nullable: true, description: 'Warnings of the mobility outlook; null without history.' })
  flags!: string[] | null;
}

@ObjectType('NextStone', { description: 'One dated next step, with its money and its effect.' })
export class NextStoneView {
  @Field(() => ID, { description: 'The same step keeps its id.' })
  id!: string;

  @Field(() => StoneKindView)
  kind!: StoneKindView;

  @Field(() => String, { description: 'The step in one sentence, in English; the fields say the same in parts.' })
  sentence!: string;

  @Field(() => GoalView)
  goal!: GoalView;

  @Field(() => [GapView], { description: 'What it closes or brings nearer; none where every requirement is met.' })
  gaps!: GapView[];

  @Field(() => StoneCourseView, { nullable: true })
  course!: StoneCourseView | null;

  @Field(() => OpeningReferenceView, { nullable: true, description: 'What to apply for.' })
  opening!: OpeningReferenceView | null;

  @Field(() => StoneEffectView)
  effect!: StoneEffectView;

  @Field(() => StoneProspectsView)
  prospects!: StoneProspectsView;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day to ask, to begin or to apply.' })
  actBy!: string | null;

  static of({ stone, goal, gaps, sentence }: SaidStone): NextStoneView {
    const { id, kind, course, openingId, effect, prospects, actBy } = stone;
    return {
      id,
      kind: StoneKindView[kind],
      sentence,
      goal: GoalView.of(goal),
      gaps: gaps.map((gap) => GapView.of(gap)),
      course: course === null ? null : StoneCourseView.of(course),
      opening: openingId === null ? null : { id: openingId },
      effect,
      prospects: { ...prospects, flags: flagsOf(prospects) },
      actBy,
    };
  }
}

function flagsOf({ flags }: NextStone['prospects']): string[] | null {
  return flags === null ? null : [...flags];
}
