import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Demand } from './demand.read-model';

@ObjectType('CourseDemand', { description: 'What is open here that asks for what the course raises.' })
export class DemandView implements Demand {
  @Field(() => Int)
  openings!: number;

  @Field(() => Int)
  seats!: number;
}
