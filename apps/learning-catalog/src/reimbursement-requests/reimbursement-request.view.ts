import { LocalDateScalar, MoneyView } from '@libs/subgraph';
import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { MoneyInput } from '../reimbursement/clause-cells.view';
import type { ReimbursementRequest } from './reimbursement-request';
import { stateOf } from './request-facts';

export enum RequestStepView {
  ASKED = 'ASKED',
  APPROVED = 'APPROVED',
  DECLINED = 'DECLINED',
  APPLIED = 'APPLIED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(RequestStepView, {
  name: 'RequestStep',
  description:
    'What somebody did, or was told, about a course: APPLIED is for a place in it, the others for its money.',
});

export enum DecisionInput {
  APPROVED = 'APPROVED',
  DECLINED = 'DECLINED',
}
registerEnumType(DecisionInput, { name: 'RequestDecision', description: 'What the employer decided.' });

@ObjectType('ReimbursementRequest', { description: 'An ask for money for a course. Seen by the person alone.' })
export class ReimbursementRequestView {
  @Field(() => ID)
  id!: string;

  @Field(() => RequestStepView, { description: 'How it stands.' })
  state!: RequestStepView;

  @Field(() => LocalDateScalar, { nullable: true })
  askedOn!: string | null;

  @Field(() => LocalDateScalar, { nullable: true })
  decidedOn!: string | null;

  @Field(() => MoneyView, { nullable: true, description: 'What was approved.' })
  amount!: MoneyView | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day of applying for a place.' })
  appliedOn!: string | null;

  @Field(() => LocalDateScalar, { nullable: true })
  withdrawnOn!: string | null;

  @Field(() => Boolean, { description: 'True when the employer tells of it: then that is what counts.' })
  toldByEmployer!: boolean;

  /** For fields computed from them. */
  courseId!: string;
  runId!: string | null;

  static of(request: ReimbursementRequest): ReimbursementRequestView {
    const { id, askedOn, decidedOn, amount, appliedOn, withdrawnOn, externalId, courseId, runId } = request;
    return {
      id,
      state: RequestStepView[stateOf(request)],
      askedOn,
      decidedOn,
      amount,
      appliedOn,
      withdrawnOn,
      toldByEmployer: externalId !== null,
      courseId,
      runId,
    };
  }
}

@InputType()
export class RecordReimbursementRequestInput {
  @Field(() => ID)
  courseId!: string;

  @Field(() => ID, { nullable: true, description: 'One of its runs; the course whatever the run unless told.' })
  runId?: string | null;

  @Field(() => RequestStepView)
  step!: RequestStepView;

  @Field(() => LocalDateScalar, { description: 'The day of it, today at the latest.' })
  on!: string;

  @Field(() => MoneyInput, {
    nullable: true,
    description: 'What was approved, in the currency of the price; with APPROVED alone.',
  })
  amount?: MoneyInput | null;

  @Field(() => String, {
    nullable: true,
    description: 'Sent again with the same input, the first answer is given again.',
  })
  idempotencyKey?: string;
}

@ObjectType()
export class RecordReimbursementRequestPayload {
  @Field(() => ReimbursementRequestView)
  request!: ReimbursementRequestView;
}

@InputType({ description: 'What became of one request. A field left out keeps what it was; null clears it.' })
export class ReimbursementRequestRowInput {
  @Field(() => String, { description: "The other system's number of this request." })
  externalId!: string;

  @Field(() => String, { description: "A person's external id." })
  person!: string;

  @Field(() => String, { description: "A course's external id." })
  course!: string;

  @Field(() => String, { nullable: true, description: "A run's external id." })
  run?: string | null;

  @Field(() => LocalDateScalar, { nullable: true })
  askedOn?: string | null;

  @Field(() => DecisionInput, { nullable: true })
  decision?: DecisionInput | null;

  @Field(() => LocalDateScalar, { nullable: true })
  decidedOn?: string | null;

  @Field(() => MoneyInput, { nullable: true, description: 'What was approved.' })
  amount?: MoneyInput | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day of applying for a place.' })
  appliedOn?: string | null;

  @Field(() => LocalDateScalar, { nullable: true })
  withdrawnOn?: string | null;
}

@InputType()
export class ImportReimbursementRequestsInput {
  @Field(() => [ReimbursementRequestRowInput], { description: 'At most 5,000.' })
  rows!: ReimbursementRequestRowInput[];

  @Field(() => String, {
    nullable: true,
    description: 'Sent again with the same rows, the first answer is given again.',
  })
  idempotencyKey?: string;
}
