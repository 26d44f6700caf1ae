import { LocalDateScalar } from '@libs/subgraph';
import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { FreshnessView } from '../gaps/gap.view';
import { NextStoneView } from './next-stone.view';
import type { NextStonesAnswer } from './next-stones.read-model';

export enum StoneChangeKindView {
  ADDED = 'ADDED',
  CHANGED = 'CHANGED',
  GONE = 'GONE',
}
registerEnumType(StoneChangeKindView, { name: 'NextStoneChangeKind', description: 'What became of a step.' });

@ObjectType('NextStoneChange', { description: 'A step that is new, another or gone since I looked last.' })
export class NextStoneChangeView {
  @Field(() => StoneChangeKindView)
  what!: StoneChangeKindView;

  @Field(() => NextStoneView, { description: 'The step as it is now; as I saw it, where it is gone.' })
  stone!: NextStoneView;
}

@ObjectType('NextStones', { description: 'My next steps, the most urgent first. Seen by me alone.' })
export class NextStonesView {
  @Field(() => Int, { description: 'To be sent with seeNextStones.' })
  version!: number;

  @Field(() => FreshnessView)
  freshness!: FreshnessView;

  @Field(() => LocalDateScalar, { description: 'The day for which they were chosen.' })
  asOf!: string;

  @Field(() => [NextStoneView], { description: 'Three at most; none without a goal, or when nothing is left to do.' })
  stones!: NextStoneView[];

  @Field(() => [NextStoneChangeView], { description: 'What changed since I looked last.' })
  changes!: NextStoneChangeView[];

  static of({ next, stones, changes, pending }: NextStonesAnswer): NextStonesView {
    return {
      version: next.version,
      freshness: pending ? FreshnessView.PENDING : FreshnessView.CURRENT,
      asOf: next.basedOn?.asOf ?? '',
      stones: stones.map((each) => NextStoneView.of(each)),
      changes: changes.map((each) => ({ what: StoneChangeKindView[each.what], stone: NextStoneView.of(each) })),
    };
  }
}

@InputType()
export class SeeNextStonesInput {
  @Field(() => Int, { description: 'The version that was on the screen.' })
  version!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Sent again with the same input, the first answer is given again.',
  })
  idempotencyKey?: string;
}

@ObjectType()
export class SeeNextStonesPayload {
  @Field(() => Int, { description: 'The current version; another than the one seen when there is news already.' })
  version!: number;
}
