import type { Band, RequirementKind, RequirementStatus } from '@libs/requirements';
import { Paginated } from '@libs/subgraph';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { RequirementKindEnum } from '../job-roles/job-role.view';
import { BandEnum, RequirementStatusEnum } from '../fit/fit.view';
import type { MissingMustHave } from '../fit/fit';
import { SkillReference } from '../skills/skill-reference.view';
import type { Bench } from './bench';
import type { CandidateRecord } from './candidates.read-model';

@ObjectType('CandidateGap', { description: 'One must-have that a candidate does not meet by what they show.' })
export class CandidateGapView {
  @Field(() => RequirementKindEnum, { description: 'What kind of thing is asked.' })
  kind!: RequirementKind;

  @Field(() => SkillReference, { nullable: true, description: 'For kind SKILL.' })
  skill!: SkillReference | null;

  @Field(() => String, { nullable: true, description: 'For the other kinds: the code of what is asked.' })
  code!: string | null;

  @Field(() => Int, { description: 'What is asked for.' })
  required!: number;

  @Field(() => Int, { description: 'What is shown; 0: nothing.' })
  actual!: number;

  @Field(() => RequirementStatusEnum, { description: 'How it stands.' })
  status!: RequirementStatus;

  @Field(() => Int, { nullable: true, description: 'Null: no route is known.' })
  monthsToClose!: number | null;
}

@ObjectType('OpeningCandidate', {
  description: 'Somebody who lets owners of openings see them, by what they show and nothing else.',
})
export class CandidateView {
  @Field(() => BandEnum, { nullable: true, description: 'How they stand by what they show; null: they show no skill.' })
  band!: Band | null;

  @Field(() => [CandidateGapView], { description: 'Must-haves that what they show does not meet.' })
  missing!: CandidateGapView[];

  @Field(() => Int, { description: 'How many must-haves there are.' })
  mustHaves!: number;

  @Field(() => Int, { description: 'How many of them somebody else confirmed: a manager, a peer or a proof.' })
  confirmed!: number;

  @Field(() => Int, { description: 'How many are met by a stale or disputed rating only.' })
  unconfirmed!: number;

  @Field(() => Int, { nullable: true, description: 'Until all must-haves can be met; null: not known.' })
  monthsToClose!: number | null;

  employeeId!: string;
}

export const OpeningCandidateConnection = Paginated(CandidateView, 'OpeningCandidate');

@ObjectType('BenchFigure', { description: 'How many people; below five only that there are fewer.' })
export class BenchFigureView {
  @Field(() => Int, { nullable: true, description: 'How many; null when there are fewer than are told.' })
  people!: number | null;

  @Field(() => Int, { nullable: true, description: 'Set when no figure is told.' })
  fewerThan!: number | null;
}

@ObjectType('BenchGap', { description: 'A must-have that at least five people lack as their only one.' })
export class BenchGapView {
  @Field(() => RequirementKindEnum, { description: 'What kind of thing is asked.' })
  kind!: RequirementKind;

  @Field(() => SkillReference, { nullable: true, description: 'For kind SKILL.' })
  skill!: SkillReference | null;

  @Field(() => String, { nullable: true, description: 'For the other kinds: the code of what is asked.' })
  code!: string | null;

  @Field(() => Int, { description: 'How many people lack just this.' })
  people!: number;

  @Field(() => Int, { nullable: true, description: 'The longest that closing it takes; null: no route is known.' })
  monthsToClose!: number | null;
}

@ObjectType('OpeningBench', { description: 'How many people could fill an opening, by what they let its owner see.' })
export class BenchView {
  @Field(() => BenchFigureView, { description: 'All must-haves are met.' })
  ready!: BenchFigureView;

  @Field(() => BenchFigureView, { description: 'One is not, and closes within a year.' })
  oneGapAway!: BenchFigureView;

  @Field(() => [BenchGapView], { description: 'What those lack who are one gap away; the most common first.' })
  gaps!: BenchGapView[];
}

export function candidateView({ missing, ...candidate }: CandidateRecord): CandidateView {
  return { ...candidate, missing: missing.map(gapView) };
}

export function benchView({ gaps, ...figures }: Bench): BenchView {
  const lines = gaps.map(({ kind, subject, ...gap }) => ({
    ...gap,
    kind: kind as RequirementKind,
    ...named(kind, subject),
  }));
  return { ...figures, gaps: lines };
}

function gapView({ subject, requirementId: _, ...gap }: MissingMustHave): CandidateGapView {
  return { ...gap, ...named(gap.kind, subject) };
}

function named(kind: string, subject: string): { skill: SkillReference | null; code: string | null } {
  return kind === 'SKILL' ? { skill: { id: subject }, code: null } : { skill: null, code: subject };
}
