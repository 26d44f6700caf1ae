import type { Band } from '@libs/requirements';
import { LocalDateScalar, Paginated } from '@libs/subgraph';
import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { scorePartViews, ScorePartView, usesSentence } from '../match-scores/match-score.view';
import { BandEnum } from '../fit/fit.view';
import type { ReplayedRun } from './opening-runs.read-model';

@ObjectType('ShownOpening', { description: 'One line of a list that you were shown.' })
export class ShownOpeningView {
  @Field(() => BandEnum, { description: 'How you stood to it then.' })
  band!: Band;

  @Field(() => String, { description: 'In a sentence.' })
  sentence!: string;

  @Field(() => Int, { description: 'What was covered less what would have lain idle.' })
  total!: number;

  @Field(() => [ScorePartView], {
    nullable: true,
    description: 'The sum, computed again from what was kept; null when that does not give what you were shown.',
  })
  parts!: ScorePartView[] | null;

  openingId!: string;
}

@ObjectType('OpeningRun', {
  description: 'A list of ranked openings that you were shown, with what it was made from; for your own eyes.',
})
export class OpeningRunView {
  @Field(() => ID, { description: 'Names this list.' })
  id!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was shown first. It held until the next one.' })
  madeAt!: Date;

  @Field(() => LocalDateScalar, { description: 'The day for which dates were judged.' })
  asOf!: string;

  @Field(() => Int, { description: 'Version of the ranking.' })
  engineVersion!: number;

  @Field(() => Int, { description: 'Version of the arithmetic of bands.' })
  arithmeticVersion!: number;

  @Field(() => Int, { description: 'Version of the skill profile when it was shown first; 0: none.' })
  profileVersion!: number;

  @Field(() => Int, {
    description: 'Version of what was known of all job roles, by which rarity was counted, when it was shown first.',
  })
  landscapeVersion!: number;

  @Field(() => Int, { description: 'How many openings were near, and compared.' })
  considered!: number;

  @Field(() => [ShownOpeningView], { description: 'The best fifty, the best first.' })
  openings!: ShownOpeningView[];

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Computed again from what was kept: whether every byte is the same. Null when the ranking is a newer one.',
  })
  replaysIdentically!: boolean | null;
}

export const OpeningRunConnection = Paginated(OpeningRunView, 'OpeningRun');

export function openingRunView({ run, again, identical }: ReplayedRun): OpeningRunView {
  const sums = new Map(identical === true ? again?.map(({ openingId, score }) => [openingId, score.parts]) : []);
  const { id, madeAt, engineVersion, arithmeticVersion, profileVersion, landscapeVersion, inputs } = run;
  return {
    id,
    madeAt,
    asOf: inputs.asOf,
    engineVersion,
    arithmeticVersion,
    profileVersion,
    landscapeVersion,
    considered: inputs.openings.length,
    openings: run.shown.map(([openingId, band, total, held, used]) => {
      const parts = sums.get(openingId);
      return {
        openingId,
        band,
        total,
        sentence: usesSentence(used, held),
        parts: parts ? scorePartViews(parts) : null,
      };
    }),
    replaysIdentically: identical,
  };
}
