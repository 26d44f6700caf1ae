import type { Band } from '@libs/requirements';
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { BandEnum } from '../fit/fit.view';
import { SkillReference } from '../skills/skill-reference.view';
import type { ScorePart } from './opening-score';
import type { RankedOpening } from './rank-openings';

const ScorePartKindEnum = { COVERED: 'COVERED', IDLE: 'IDLE' } as const satisfies Record<
  ScorePart['kind'],
  ScorePart['kind']
>;
registerEnumType(ScorePartKindEnum, {
  name: 'ScorePartKind',
  description:
    'COVERED: asked for and held. IDLE: held beyond what is asked, against all that is held and that some job role here asks for.',
});

@ObjectType('ScorePart', { description: 'What one skill adds to a score, or takes from it.' })
export class ScorePartView {
  @Field(() => ScorePartKindEnum, { description: 'Which side it is of.' })
  kind!: ScorePart['kind'];

  @Field(() => SkillReference, { nullable: true, description: 'The skill.' })
  skill!: SkillReference | null;

  @Field(() => Int, { description: 'All parts together are the total, exactly; a perfect fit is 2,520,000.' })
  amount!: number;
}

@ObjectType('RankedOpening', { description: 'A published opening near to you, and what it is to you.' })
export class RankedOpeningView {
  @Field(() => BandEnum, { description: 'How you stand to it; never outweighed by a score.' })
  band!: Band;

  @Field(() => String, { description: 'In a sentence.' })
  sentence!: string;

  @Field(() => Int, { description: 'What is covered less what would lie idle, from the same numbers.' })
  total!: number;

  @Field(() => [ScorePartView], { description: 'The sum, shown.' })
  parts!: ScorePartView[];

  @Field(() => Int, {
    description: 'Version of what was known of all job roles, by which rarity of skills is counted.',
  })
  landscapeVersion!: number;

  openingId!: string;
}

export function rankedOpeningView(
  { openingId, band, score }: RankedOpening,
  landscapeVersion: number,
): RankedOpeningView {
  const { total, parts, held, used } = score;
  return { openingId, band, total, landscapeVersion, parts: scorePartViews(parts), sentence: usesSentence(used, held) };
}

export function scorePartViews(parts: readonly ScorePart[]): ScorePartView[] {
  return parts.map(({ kind, skill, amount }) => ({ kind, skill: { id: skill }, amount }));
}

export function usesSentence(used: number, held: number): string {
  return `It uses ${String(used)} of your ${String(held)} skills that job roles here ask for.`;
}
