import { Directive, Field, ObjectType } from '@nestjs/graphql';

@ObjectType('Money', {
  description: 'An amount in one currency. Amounts of different currencies are never added or compared.',
})
@Directive('@shareable')
export class MoneyView {
  @Field(() => String, { description: 'Decimal, with the digits of the currency: "1440.00".' })
  amount!: string;

  @Field(() => String, { description: 'ISO 4217.' })
  currency!: string;
}
