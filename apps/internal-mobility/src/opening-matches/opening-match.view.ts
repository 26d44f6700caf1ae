import type { Band } from '@libs/requirements';
import { Paginated } from '@libs/subgraph';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { NotOffered } from '../fit/fit';
import {
  BandEnum,
  FitBasis,
  FitGapView,
  FitWaitingFor,
  type Freshness,
  FreshnessEnum,
  NotOfferedEnum,
} from '../fit/fit.view';

@ObjectType('OpeningMatch', { description: 'A published opening that a person is ready for or one gap away from.' })
export class OpeningMatchView {
  @Field(() => BandEnum, { description: 'READY or ONE_GAP_AWAY.' })
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

  @Field(() => Int, { nullable: true, description: 'Until all must-haves can be met; 0 when they are.' })
  monthsToClose!: number | null;

  @Field(() => FreshnessEnum, { description: 'The same for all matches of a person.' })
  freshness!: Freshness;

  @Field(() => FitBasis, { description: 'What this was computed from.' })
  basedOn!: FitBasis;

  openingId!: string;
}

@ObjectType('EmployeeOpeningMatchConnection', { description: 'A page of OpeningMatch, and how fresh all of them are.' })
export class EmployeeOpeningMatches extends Paginated(OpeningMatchView, 'OpeningMatch') {
  @Field(() => FreshnessEnum, { description: 'PENDING while something newer has still to be computed.' })
  freshness!: Freshness;

  @Field(() => FitWaitingFor, { nullable: true, description: 'Set while PENDING.' })
  waitingFor!: FitWaitingFor | null;

  @Field(() => NotOfferedEnum, {
    nullable: true,
    description: 'Set when openings are not offered to this person; the page is empty then.',
  })
  notOffered!: NotOffered | null;
}
