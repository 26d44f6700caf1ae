import { LocalDateScalar } from '@libs/subgraph';
import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { EmployeeView } from '../access/employee.view';
import type { Share } from './share';

export enum ShareSectionView {
  SKILLS = 'SKILLS',
  GOALS = 'GOALS',
}
registerEnumType(ShareSectionView, {
  name: 'ShareSection',
  description: 'SKILLS: the levels whose audience is not SELF. GOALS: the goals whose audience is not SELF.',
});

export enum AudienceView {
  SELF = 'SELF',
  SHARED = 'SHARED',
  DISCOVERABLE = 'DISCOVERABLE',
}
registerEnumType(AudienceView, {
  name: 'Audience',
  description:
    'SELF: me alone. SHARED: also the persons I share with. DISCOVERABLE: also the owners of openings, without my asking.',
});

@ObjectType('Share', {
  description: 'I let one person see one section. It ends with its day, by me, or with a new manager.',
})
export class ShareView {
  @Field(() => ID)
  id!: string;

  @Field(() => ID, { description: 'Whom I named: it ends the share, whether or not I may look them up.' })
  personId!: string;

  @Field(() => EmployeeView, { nullable: true, description: 'Who may see it; null where I may not look them up.' })
  person!: EmployeeView | null;

  @Field(() => ShareSectionView)
  section!: ShareSectionView;

  @Field(() => LocalDateScalar)
  since!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day; null: until I end it.' })
  until!: string | null;

  static of({ id, personId, section, since, until }: Share): ShareView {
    return { id, personId, person: { id: personId }, section: ShareSectionView[section], since, until };
  }
}

@InputType()
export class ShareWithInput {
  @Field(() => ID)
  personId!: string;

  @Field(() => ShareSectionView)
  section!: ShareSectionView;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day; left out: until I end it.' })
  until?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Sent again with the same input, the first answer is given again.',
  })
  idempotencyKey?: string;
}

@InputType()
export class EndShareInput {
  @Field(() => ID)
  personId!: string;

  @Field(() => ShareSectionView)
  section!: ShareSectionView;

  @Field(() => String, {
    nullable: true,
    description: 'Sent again with the same input, the first answer is given again.',
  })
  idempotencyKey?: string;
}

@ObjectType()
export class ShareWithPayload {
  @Field(() => ShareView)
  share!: ShareView;
}

@ObjectType()
export class EndSharePayload {
  @Field(() => ID)
  shareId!: string;
}
