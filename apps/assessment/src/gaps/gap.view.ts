import { sayAsked } from '@libs/requirements';
import { LocalDateScalar } from '@libs/subgraph';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { GoalView } from '../goals/goal.view';
import type { Gap } from './gap-analysis';
import type { GapAnalysisAnswer } from './gap-analyses.read-model';

export enum RequirementKindView {
  SKILL = 'SKILL',
  EXPERIENCE = 'EXPERIENCE',
  EDUCATION = 'EDUCATION',
  CREDENTIAL = 'CREDENTIAL',
  ELIGIBILITY = 'ELIGIBILITY',
}
registerEnumType(RequirementKindView, { name: 'RequirementKind', description: 'What kind of thing a job role asks.' });

export enum RequirementStatusView {
  MET = 'MET',
  EXCEEDED = 'EXCEEDED',
  BELOW = 'BELOW',
  MISSING = 'MISSING',
  UNCONFIRMED = 'UNCONFIRMED',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(RequirementStatusView, {
  name: 'RequirementStatus',
  description:
    'How a requirement stands. UNCONFIRMED: met only by an assumed, stale or disputed rating. UNKNOWN: cannot be judged yet.',
});

export enum FreshnessView {
  CURRENT = 'CURRENT',
  PENDING = 'PENDING',
}
registerEnumType(FreshnessView, {
  name: 'Freshness',
  description: 'PENDING: newer inputs are known and on their way in.',
});

@ObjectType('Gap', { description: 'How one requirement of one of my goals stands.' })
@Directive('@key(fields: "id")')
export class GapView {
  @Field(() => ID)
  id!: string;

  @Field(() => RequirementKindView)
  kind!: RequirementKindView;

  subject!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "For other kinds than SKILL: the code of what is asked; for EXPERIENCE a family's code or a job role's id.",
  })
  code!: string | null;

  @Field(() => String, { description: 'What is asked in words, in English; a skill has its name beside this.' })
  asks!: string;

  @Field(() => Int, { description: 'What is asked: a step, months of experience, else 1.' })
  required!: number;

  @Field(() => Int, { description: 'What is held, in the same unit; 0 = not held.' })
  actual!: number;

  @Field(() => RequirementStatusView)
  status!: RequirementStatusView;

  @Field(() => Boolean)
  mustHave!: boolean;

  @Field(() => Int, { description: "Share of the role's skill weights, per mille." })
  weight!: number;

  @Field(() => Int, { nullable: true, description: '0 when satisfied; null when no route is known.' })
  monthsToClose!: number | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'The first day on which time alone may change how it stands: a licence has lapsed, a degree is awarded.',
  })
  changesOn!: string | null;

  @Field(() => Boolean, { description: 'A skill that I do not want to develop: it gets no action.' })
  refused!: boolean;

  static of({ id, kind, subject, required, actual, status, mustHave, weight, monthsToClose, ...rest }: Gap): GapView {
    return {
      id,
      kind: RequirementKindView[kind],
      subject,
      code: kind === 'SKILL' ? null : subject,
      asks: sayAsked({ kind, subject, minimum: required }),
      required,
      actual,
      status: RequirementStatusView[status],
      mustHave,
      weight,
      monthsToClose,
      changesOn: rest.changesOn ?? null,
      refused: rest.refused ?? false,
    };
  }
}

@ObjectType('GoalGaps', { description: 'One goal, requirement by requirement.' })
@Directive('@key(fields: "id")')
export class GoalGapsView {
  @Field(() => ID, { description: "The goal's id." })
  id!: string;

  @Field(() => GoalView)
  goal!: GoalView;

  @Field(() => Int, {
    nullable: true,
    description:
      'Weighted share of the skill levels held, per mille; null when the role asks for no skill. Never alone a verdict.',
  })
  coverage!: number | null;

  @Field(() => [GapView])
  gaps!: GapView[];

  static of({ goal, gaps }: GapAnalysisAnswer['goals'][number]): GoalGapsView {
    return {
      id: goal.id,
      goal: GoalView.of(goal),
      coverage: gaps.coverage,
      gaps: gaps.gaps.map((gap) => GapView.of(gap)),
    };
  }
}

@ObjectType('RoleVersion', { description: 'Which version of a job role was used.' })
@Directive('@shareable')
export class RoleVersionView {
  @Field(() => ID)
  jobRoleId!: string;

  @Field(() => Int)
  version!: number;
}

@ObjectType('BasedOn', { description: 'What a computed answer was computed from.' })
@Directive('@shareable')
export class BasedOnView {
  @Field(() => Int)
  profileVersion!: number;

  @Field(() => Int)
  employeeVersion!: number;

  @Field(() => Int)
  arithmeticVersion!: number;

  @Field(() => LocalDateScalar)
  asOf!: string;

  @Field(() => [RoleVersionView])
  roleVersions!: RoleVersionView[];
}

@ObjectType('WaitingFor', { description: 'The version that the next answer will be based on.' })
@Directive('@shareable')
export class WaitingForView {
  @Field(() => Int)
  profileVersion!: number;
}

@ObjectType('GapAnalysis', { description: 'How far I am from each of my goals. Seen by me alone.' })
export class GapAnalysisView {
  @Field(() => Int)
  version!: number;

  @Field(() => FreshnessView)
  freshness!: FreshnessView;

  @Field(() => WaitingForView, { nullable: true })
  waitingFor!: WaitingForView | null;

  @Field(() => BasedOnView)
  basedOn!: BasedOnView;

  @Field(() => [GoalGapsView])
  goals!: GoalGapsView[];

  static of({ analysis, goals, waitingFor }: GapAnalysisAnswer): GapAnalysisView {
    const { roleVersions, ...basedOn } = analysis.toPublicState().basedOn;
    return {
      version: analysis.version,
      freshness: waitingFor === null ? FreshnessView.CURRENT : FreshnessView.PENDING,
      waitingFor: waitingFor === null ? null : { profileVersion: waitingFor },
      basedOn: {
        ...basedOn,
        roleVersions: Object.entries(roleVersions).map(([jobRoleId, version]) => ({ jobRoleId, version })),
      },
      goals: goals.map((goal) => GoalGapsView.of(goal)),
    };
  }
}
