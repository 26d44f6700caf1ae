import { LocalDateScalar, Paginated } from '@libs/subgraph';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { EmployeeView } from '../access/employee.view';
import { ShareSectionView } from './share.view';
import type { Share } from './share';

@ObjectType('SharedWithMe', { description: 'Somebody lets me see a section.' })
export class SharedWithMeView {
  @Field(() => ID)
  id!: string;

  @Field(() => EmployeeView, {
    nullable: true,
    description: 'Who lets me see it: their `sharedSkills` or `sharedGoals` hold what they opened.',
  })
  person!: EmployeeView | null;

  @Field(() => ShareSectionView)
  section!: ShareSectionView;

  @Field(() => LocalDateScalar)
  since!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day; null: until they end it.' })
  until!: string | null;

  static of({ id, employeeId, section, since, until }: Omit<Share, 'personId' | 'asManager'>): SharedWithMeView {
    return { id, person: { id: employeeId }, section: ShareSectionView[section], since, until };
  }
}

export const SharedWithMeConnection = Paginated(SharedWithMeView, 'SharedWithMe');
