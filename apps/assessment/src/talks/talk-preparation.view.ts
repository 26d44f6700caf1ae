import { sayAsked, type RequirementResult } from '@libs/requirements';
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { RequirementKindView, RequirementStatusView } from '../gaps/gap.view';
import { GoalView } from '../goals/goal.view';
import type { TalkPointKind } from './talk-points';
import type { TalkPreparation } from './talk-preparation.read-model';

const TalkPointKindView = { PRACTISE: 'PRACTISE', CONFIRM: 'CONFIRM', ASK: 'ASK' } as const satisfies Record<
  TalkPointKind,
  TalkPointKind
>;
registerEnumType(TalkPointKindView, {
  name: 'TalkPointKind',
  description: 'What I could offer.',
  valuesMap: {
    PRACTISE: { description: 'Work in which a level can rise that they show as too low for their goal.' },
    CONFIRM: { description: 'A second word on a level that only an old or disputed one says.' },
    ASK: { description: 'They show a goal and nothing beside it: what would help?' },
  },
});

@ObjectType('SharedGap', {
  description: 'How what somebody shows me stands to one requirement of a goal they show me.',
})
export class SharedGapView {
  @Field(() => RequirementKindView)
  kind!: RequirementKindView;

  subject!: string;

  @Field(() => String, { nullable: true, description: 'For other kinds than SKILL: the code of what is asked.' })
  code!: string | null;

  @Field(() => String, { description: 'What is asked in words, in English; a skill has its name beside this.' })
  asks!: string;

  @Field(() => Int, { description: 'What is asked: a step, months of experience, else 1.' })
  required!: number;

  @Field(() => Int, { nullable: true, description: 'What they show; null when they show nothing of it.' })
  shown!: number | null;

  @Field(() => RequirementStatusView, { description: 'UNKNOWN: they show nothing of it, whether they have it or not.' })
  status!: RequirementStatusView;

  @Field(() => Boolean)
  mustHave!: boolean;

  static of({ requirement, required, actual, status }: RequirementResult): SharedGapView {
    const { kind, subject, mustHave } = requirement;
    return {
      kind: RequirementKindView[kind],
      subject,
      code: kind === 'SKILL' ? null : subject,
      asks: sayAsked({ kind, subject, minimum: required }),
      required,
      shown: status === 'UNKNOWN' ? null : actual,
      status: RequirementStatusView[status],
      mustHave,
    };
  }
}

@ObjectType('SharedGoalGaps', { description: 'A goal that somebody shows me, requirement by requirement.' })
export class SharedGoalGapsView {
  @Field(() => GoalView)
  goal!: GoalView;

  @Field(() => [SharedGapView], { description: 'None while the job role asks for nothing.' })
  gaps!: SharedGapView[];
}

@ObjectType('TalkPoint', { description: 'One thing that I could offer in a talk.' })
export class TalkPointView {
  @Field(() => TalkPointKindView)
  kind!: TalkPointKind;

  @Field(() => GoalView, { description: 'The goal that it serves.' })
  goal!: GoalView;

  @Field(() => SharedGapView, { nullable: true, description: 'What it is about; null for the goal as a whole.' })
  gap!: SharedGapView | null;
}

@ObjectType('TalkPreparation', {
  description: 'What somebody opened to me, laid out for a talk: that, and nothing else.',
})
export class TalkPreparationView {
  @Field(() => [SharedGoalGapsView])
  goals!: SharedGoalGapsView[];

  @Field(() => [TalkPointView], { description: 'Three at most; none where nothing is shown or everything is there.' })
  points!: TalkPointView[];

  static of({ goals, points }: TalkPreparation): TalkPreparationView {
    const shown = new Map(goals.map(({ goal }) => [goal.id, GoalView.seenByOthers(goal)]));
    return {
      goals: goals.map(({ goal, gaps }) => ({
        goal: GoalView.seenByOthers(goal),
        gaps: gaps.map((gap) => SharedGapView.of(gap)),
      })),
      points: points.flatMap(({ kind, goalId, gap }) => {
        const goal = shown.get(goalId);
        return goal === undefined ? [] : [{ kind, goal, gap: gap === null ? null : SharedGapView.of(gap) }];
      }),
    };
  }
}
