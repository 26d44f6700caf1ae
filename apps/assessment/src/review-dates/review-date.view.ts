import { LocalDateScalar, Paginated } from '@libs/subgraph';
import { Field, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { EmployeeView } from '../access/employee.view';
import type { ReviewKind } from './review-date';
import type { ReviewDateRow } from './review-date-row';
import type { ComingReview } from './review-dates.read-model';

const ReviewKindView = { REVIEW: 'REVIEW', TALK: 'TALK' } as const satisfies Record<ReviewKind, ReviewKind>;
registerEnumType(ReviewKindView, {
  name: 'ReviewKind',
  description: "REVIEW: the employer's regular review. TALK: any other talk that has a day.",
});

@ObjectType('ReviewDate', { description: 'A review or talk that is still to come.' })
export class ReviewDateView {
  @Field(() => LocalDateScalar)
  on!: string;

  @Field(() => ReviewKindView)
  kind!: ReviewKind;

  @Field(() => EmployeeView, { description: 'Whose it is.' })
  employee!: EmployeeView;

  static of({ employeeId, kind, on }: ComingReview): ReviewDateView {
    return { on, kind, employee: { id: employeeId } };
  }
}

export const ReviewDateConnection = Paginated(ReviewDateView, 'ReviewDate');

@InputType({ description: 'One review or talk of a person.' })
export class ReviewDateRowInput implements ReviewDateRow {
  @Field(() => String, { description: "The HR system's name for it; never used again for another one." })
  externalId!: string;

  @Field(() => String, { nullable: true, description: 'External id of the person. It stays with its person.' })
  person?: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Its day.' })
  on?: string;

  @Field(() => ReviewKindView, { nullable: true, description: 'REVIEW unless told.' })
  kind?: ReviewKind;
}

@InputType({ description: 'At most 5,000 rows.' })
export class ImportReviewDatesInput {
  @Field(() => [ReviewDateRowInput])
  rows!: ReviewDateRowInput[];

  @Field(() => String, { nullable: true, description: 'The same key and rows give the same answer.' })
  idempotencyKey?: string | null;
}
