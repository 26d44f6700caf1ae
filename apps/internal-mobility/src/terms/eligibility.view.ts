import type { LocalDate } from '@libs/platform';
import { LocalDateScalar } from '@libs/subgraph';
import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { EligibilityClause, WaiverRole } from '../eligibility/eligibility-policy';
import { EligibilityClauseEnum, WaiverRoleEnum } from '../eligibility/eligibility-policy.view';
import type { PolicyVersion } from '../eligibility/policy-in-force';
import type { ClauseAnswer, ClauseStanding, Eligibility, EligibilityStanding } from './eligibility';
import { ReasonView, reasonView } from './reason.view';

const ClauseStandingEnum = {
  MET: 'MET',
  FROM: 'FROM',
  UNMET: 'UNMET',
  UNKNOWN: 'UNKNOWN',
} as const satisfies Record<ClauseStanding, ClauseStanding>;
registerEnumType(ClauseStandingEnum, {
  name: 'ClauseStanding',
  description: 'FROM: met from a day on. UNMET: no day changes it. UNKNOWN: somebody has still to say.',
});

const EligibilityStandingEnum = {
  ELIGIBLE: 'ELIGIBLE',
  ELIGIBLE_FROM: 'ELIGIBLE_FROM',
  WAIVER_POSSIBLE: 'WAIVER_POSSIBLE',
  NOT_ELIGIBLE: 'NOT_ELIGIBLE',
  UNKNOWN: 'UNKNOWN',
} as const satisfies Record<EligibilityStanding, EligibilityStanding>;
registerEnumType(EligibilityStandingEnum, {
  name: 'EligibilityStanding',
  description: 'Whether a person may move. UNKNOWN is a question, never a no.',
});

@ObjectType('ClauseAnswer', { description: 'How one clause of the policy stands.' })
export class ClauseAnswerView {
  @Field(() => EligibilityClauseEnum, { description: 'Which clause.' })
  clause!: EligibilityClause;

  @Field(() => ClauseStandingEnum, { description: 'How it stands.' })
  standing!: ClauseStanding;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day from which it is met.' })
  from!: LocalDate | null;

  @Field(() => WaiverRoleEnum, { nullable: true, description: 'Who may let you off it.' })
  waiverBy!: WaiverRole | null;

  @Field(() => ReasonView, { description: 'Why.' })
  reason!: ReasonView;
}

@ObjectType('Eligibility', { description: 'Whether you may move to an opening, by which policy, clause by clause.' })
export class EligibilityView {
  @Field(() => EligibilityStandingEnum, { description: 'All clauses taken together.' })
  standing!: EligibilityStanding;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day from which you may.' })
  from!: LocalDate | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether that day comes before the opening closes; null without one of the two days.',
  })
  beforeItCloses!: boolean | null;

  @Field(() => WaiverRoleEnum, { nullable: true, description: 'Who may let you off what stands in the way.' })
  waiverBy!: WaiverRole | null;

  @Field(() => [ClauseAnswerView], { description: 'What the policy asks, one line for each clause.' })
  clauses!: ClauseAnswerView[];

  @Field(() => ID, { nullable: true, description: 'The policy; null: none is in force for your job.' })
  policyId!: string | null;

  @Field(() => Int, { nullable: true, description: 'Its version.' })
  policyVersion!: number | null;
}

export function eligibilityView(
  { clauses, from, ...answer }: Eligibility,
  policy: PolicyVersion | null,
  closesOn: LocalDate | null,
): EligibilityView {
  return {
    ...answer,
    from,
    beforeItCloses: from === null || closesOn === null ? null : from <= closesOn,
    clauses: clauses.map(clauseView),
    policyId: policy?.id ?? null,
    policyVersion: policy?.version ?? null,
  };
}

function clauseView({ reason, ...line }: ClauseAnswer): ClauseAnswerView {
  return { ...line, reason: reasonView(reason) };
}
