import { LocalDateScalar } from '@libs/subgraph';
import { Field, InputType, Int } from '@nestjs/graphql';
import { ClauseCellsInput } from './clause-cells.view';
import { ContractTypeInput } from './policy-kinds.view';

@InputType({ description: 'One policy; each import of it that differs is a new version.' })
export class ReimbursementPolicyRowInput extends ClauseCellsInput {
  @Field(() => String)
  externalId!: string;

  @Field(() => [ContractTypeInput])
  contracts!: ContractTypeInput[];

  @Field(() => Int, { description: 'Whole months of service needed.' })
  monthsOfService!: number;

  @Field(() => Int, { description: '0 to 100 of the price, for kinds of costs without a rate of their own.' })
  percentage!: number;

  @Field(() => LocalDateScalar)
  validFrom!: string;

  @Field(() => LocalDateScalar, { nullable: true })
  validTo?: string | null;
}

@InputType()
export class ImportReimbursementPoliciesInput {
  @Field(() => [ReimbursementPolicyRowInput], { description: 'At most 5,000.' })
  rows!: ReimbursementPolicyRowInput[];

  @Field(() => String, {
    nullable: true,
    description: 'Sent again with the same rows, the first answer is given again.',
  })
  idempotencyKey?: string;
}
