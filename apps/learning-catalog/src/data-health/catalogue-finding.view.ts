import { Paginated } from '@libs/subgraph';
import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';

const CatalogueFindingKindEnum = {
  PROVIDER_UNKNOWN: 'PROVIDER_UNKNOWN',
  PROVIDER_UNLISTED: 'PROVIDER_UNLISTED',
  APPROVED_PROVIDER_UNKNOWN: 'APPROVED_PROVIDER_UNKNOWN',
} as const;
registerEnumType(CatalogueFindingKindEnum, {
  name: 'CatalogueFindingKind',
  description: 'What does not fit together in what catalogues send.',
  valuesMap: {
    PROVIDER_UNKNOWN: { description: 'A course refers to a provider that no list has, or has any more.' },
    PROVIDER_UNLISTED: {
      description: 'A course says in words who gives it, and the list of providers lacks the name.',
    },
    APPROVED_PROVIDER_UNKNOWN: {
      description: 'A policy approves a provider that neither a list nor a course has: it approves nothing by it.',
    },
  },
});

@ObjectType('CatalogueFinding', { description: 'One thing that does not fit, and where.' })
export class CatalogueFinding {
  @Field(() => CatalogueFindingKindEnum, { description: 'What does not fit.' })
  kind!: keyof typeof CatalogueFindingKindEnum;

  @Field(() => String, { description: 'What it stands in: course, reimbursement-policy.' })
  subject!: string;

  @Field(() => ID, { description: 'Id of what it stands in.' })
  subjectId!: string;

  @Field(() => String, { description: "The sender's id of what it stands in." })
  externalId!: string;

  @Field(() => String, { description: 'The id or name that leads nowhere.' })
  refersTo!: string;

  key!: string;
}

export const CatalogueFindingConnection = Paginated(CatalogueFinding, 'CatalogueFinding');
