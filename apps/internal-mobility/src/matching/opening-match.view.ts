import type { Band } from '@libs/requirements';
import { Paginated } from '@libs/subgraph';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { NotOffered } from './bands.projection';
import {
  BandEnum,
  FitBasis,
  FitGapView,
  FitWaitingFor,
  type Freshness,
  FreshnessEnum,
  NotOfferedEnum,
} from './fit.view';

@ObjectType('OpeningMatch', { description: 'A published opening that a person is ready for or one gap away from.' })
export class OpeningMatchView {
  @Field(() => BandEnum)
  band!: Band;

  @Field(() => Int, {
    nullable: true,
    description: 'Per mille of the weighted levels asked for. Never shown without the band.',
  })
  coverage!: number | null;

  @Field(() => [FitGapView], { description: 'Must-haves that are not met.' })
  missing!: FitGapView[];

  @Field(() => Int, { description: 'Must-haves met by an unconfirmed rating only.' })
  unconfirmed!: number;

  @Field(() => Int, { nullable: true })
  monthsToClose!: number | null;

  @Field(() => FreshnessEnum)
  freshness!: Freshness;

  @Field(() => FitBasis)
  basedOn!: FitBasis;

  openingId!: string;
}

@ObjectType('EmployeeOpeningMatchConnection', { description: 'A page of OpeningMatch, and how fresh all of them are.' })
export class EmployeeOpeningMatches extends Paginated(OpeningMatchView, 'OpeningMatch') {
  @Field(() => FreshnessEnum)
  freshness!: Freshness;

  @Field(() => FitWaitingFor, { nullable: true })
  waitingFor!: FitWaitingFor | null;

  @Field(() => NotOfferedEnum, {
    nullable: true,
    description: 'Set when openings are not offered to this person; the page is empty then.',
  })
  notOffered!: NotOffered | null;
}
