import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({
  description: 'Other courses are recommended to you than before: ask for the courses of your gaps again.',
})
export class CourseRecommendationsChange {
  @Field(() => Int, { description: 'Grows with each change; pass the last one as `after` to go on from there.' })
  version!: number;
}
