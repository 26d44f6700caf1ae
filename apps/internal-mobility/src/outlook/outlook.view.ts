import type { LocalDate } from '@libs/platform';
import { LocalDateScalar } from '@libs/subgraph';
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { OutlookFlag, SeatsSource } from './mobility-outlook';

const OutlookFlagEnum = {
  FULL: 'FULL',
  TIGHTLY_HELD: 'TIGHTLY_HELD',
  FILLED_FROM_OUTSIDE: 'FILLED_FROM_OUTSIDE',
  COMPETITIVE: 'COMPETITIVE',
  SHRINKING: 'SHRINKING',
  GROWING: 'GROWING',
} as const satisfies Record<OutlookFlag, OutlookFlag>;
registerEnumType(OutlookFlagEnum, {
  name: 'OutlookFlag',
  description: 'What to know before aiming at a job role. Each one alone is a warning, but for GROWING.',
  valuesMap: {
    FULL: { description: 'No open seat, and no opening within a year.' },
    TIGHTLY_HELD: { description: 'Five seats at most, and no opening within two years.' },
    FILLED_FROM_OUTSIDE: { description: 'Fewer than a quarter of at least four fills went to people from here.' },
    COMPETITIVE: { description: 'Ten applicants an opening or more.' },
    SHRINKING: { description: 'A tenth fewer people hold it than a year ago.' },
    GROWING: { description: 'A tenth more people hold it than a year ago.' },
  },
});

const SeatsSourceEnum = {
  AUTHORISED: 'AUTHORISED',
  FILLED_AND_OPEN: 'FILLED_AND_OPEN',
} as const satisfies Record<SeatsSource, SeatsSource>;
registerEnumType(SeatsSourceEnum, {
  name: 'SeatsSource',
  description: 'From what it is known how many seats there are.',
  valuesMap: {
    AUTHORISED: { description: 'The employer has said how many it wants.' },
    FILLED_AND_OPEN: { description: 'Counted from who holds the job and what is open.' },
  },
});

@ObjectType('MobilityOutlook', {
  description: 'How often a job role comes up here, over the last 36 months. Facts about jobs, never about people.',
})
export class OutlookView {
  @Field(() => Boolean, {
    description: 'False with less than a year of imported openings: unknown, which is not "no".',
  })
  enoughHistory!: boolean;

  @Field(() => Int, { description: 'For how many months openings of this employer are known.' })
  historyMonths!: number;

  @Field(() => Int, { description: 'Openings shown in the last 36 months.' })
  openings!: number;

  @Field(() => Int, { description: 'Openings shown in the last 12 months.' })
  openingsLastYear!: number;

  @Field(() => LocalDateScalar, { nullable: true, description: 'When one was shown last.' })
  lastOpenedOn!: LocalDate | null;

  @Field(() => Int, { description: 'How many people hold this job as their primary one.' })
  filledSeats!: number;

  @Field(() => Int, { description: 'Seats of the openings that are open now.' })
  openSeats!: number;

  @Field(() => Int, { description: 'All seats there are.' })
  seats!: number;

  @Field(() => SeatsSourceEnum, { description: 'From what that is known.' })
  seatsAre!: SeatsSource;

  @Field(() => Int, { description: 'Openings of which it is known who was taken.' })
  knownFills!: number;

  @Field(() => Int, { description: 'How many of those were filled by people from here.' })
  insideFills!: number;

  @Field(() => Int, { nullable: true, description: 'Applicants an opening, rounded down; null where nobody counted.' })
  applicantsAnOpening!: number | null;

  @Field(() => [OutlookFlagEnum], { description: 'Empty without enough history.' })
  flags!: OutlookFlag[];

  @Field(() => Boolean, { description: 'FULL or TIGHTLY_HELD: said plainly before somebody aims at it.' })
  redFlag!: boolean;

  @Field(() => LocalDateScalar, { description: 'The day it was counted for.' })
  asOf!: LocalDate;
}
