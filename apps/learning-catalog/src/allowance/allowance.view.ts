import { LocalDateScalar, MoneyView } from '@libs/subgraph';
import { Field, ObjectType } from '@nestjs/graphql';
import { formatMoney } from '../reimbursement/money';
import type { Allowance } from './allowance';

@ObjectType('ReimbursementAllowance', { description: 'What this policy year allows me. Seen by the person alone.' })
export class AllowanceView {
  @Field(() => LocalDateScalar, { description: 'First day of the policy year.' })
  yearFrom!: string;

  @Field(() => LocalDateScalar, { description: 'Its last day.' })
  yearTo!: string;

  @Field(() => MoneyView)
  cap!: MoneyView;

  @Field(() => MoneyView, { description: 'Approved and not withdrawn.' })
  used!: MoneyView;

  @Field(() => MoneyView)
  left!: MoneyView;

  static of({ yearFrom, yearTo, currency, cap, used, left }: Allowance): AllowanceView {
    const money = (minor: bigint): MoneyView => formatMoney({ minor, currency });
    return { yearFrom, yearTo, cap: money(cap), used: money(used), left: money(left) };
  }
}
