import { registerEnumType } from '@nestjs/graphql';

export enum ContractTypeInput {
  PERMANENT = 'PERMANENT',
  FIXED_TERM = 'FIXED_TERM',
  TEMPORARY = 'TEMPORARY',
  APPRENTICE = 'APPRENTICE',
  CONTRACTOR = 'CONTRACTOR',
}
registerEnumType(ContractTypeInput, { name: 'ContractType', description: 'How somebody is employed.' });

export enum PolicyStatusInput {
  PRE_HIRE = 'PRE_HIRE',
  ACTIVE = 'ACTIVE',
  ON_LEAVE = 'ON_LEAVE',
  NOTICE = 'NOTICE',
  LEFT = 'LEFT',
}
registerEnumType(PolicyStatusInput, { name: 'PolicyStatus', description: 'How somebody stands to the employer.' });

export enum ServiceCountedAtInput {
  ASKING = 'ASKING',
  START = 'START',
}
registerEnumType(ServiceCountedAtInput, {
  name: 'ServiceCountedAt',
  description: 'The day on which the service has to be long enough.',
});

export enum CoursePurposeInput {
  CURRENT_JOB = 'CURRENT_JOB',
  ROLE_HERE = 'ROLE_HERE',
  ANY = 'ANY',
}
registerEnumType(CoursePurposeInput, {
  name: 'CoursePurpose',
  description: "What a course has to be good for: the person's own job, some job here, or anything.",
});

export enum CountedByInput {
  COURSE_END = 'COURSE_END',
  PAYMENT = 'PAYMENT',
  EXPENSE = 'EXPENSE',
}
registerEnumType(CountedByInput, {
  name: 'CountedBy',
  description: 'What decides in which policy year money counts. By expense a run counts in each year it touches.',
});

export enum OtherAidRuleInput {
  DEDUCTED = 'DEDUCTED',
  IGNORED = 'IGNORED',
}
registerEnumType(OtherAidRuleInput, {
  name: 'OtherAidRule',
  description: 'Whether what others pay is taken off before the rates are applied.',
});

export enum PaymentModeView {
  REIMBURSE = 'REIMBURSE',
  DIRECT_BILL = 'DIRECT_BILL',
  ADVANCE = 'ADVANCE',
}
registerEnumType(PaymentModeView, {
  name: 'PaymentMode',
  description:
    'Who pays the provider: I do and get it back, the employer does, or the employer gives me the money before.',
});

export enum RepayCurveInput {
  LINEAR = 'LINEAR',
  WHOLE = 'WHOLE',
}
registerEnumType(RepayCurveInput, {
  name: 'RepayCurve',
  description: 'Whether what is paid back shrinks month by month.',
});
