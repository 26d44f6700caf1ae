import { Paginated } from '@libs/subgraph';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CourseGainKind, CourseView, SkillReferenceView } from '../courses/course.view';
import type { OutcomeSuggestion } from './outcome-suggestion';
import type { ProviderQueue } from './suggested-outcomes.read-model';
import type { Unlocks } from './unlocks.read-model';

export enum SuggestedOutcomeStateView {
  WAITING = 'WAITING',
  ACCEPTED = 'ACCEPTED',
  REFUSED = 'REFUSED',
}
registerEnumType(SuggestedOutcomeStateView, {
  name: 'SuggestedOutcomeState',
  description: 'What became of a suggested outcome.',
  valuesMap: {
    WAITING: { description: 'Nobody has decided yet; it counts for nothing.' },
    ACCEPTED: { description: 'The course gives it.' },
    REFUSED: { description: 'It is not suggested again.' },
  },
});

enum SuggestionSourceView {
  TITLE = 'TITLE',
  CREDENTIAL = 'CREDENTIAL',
  DESCRIPTION = 'DESCRIPTION',
  ABOUT = 'ABOUT',
  JOB_ROLE = 'JOB_ROLE',
}
registerEnumType(SuggestionSourceView, {
  name: 'SuggestedOutcomeSource',
  description: 'Where words agree.',
  valuesMap: {
    TITLE: { description: 'The name stands in the title of the course.' },
    CREDENTIAL: { description: 'The name stands in what the course leads to.' },
    DESCRIPTION: { description: 'The name stands in the description of the course.' },
    ABOUT: { description: 'The course says words of the description of the skill.' },
    JOB_ROLE: { description: 'The course resembles a job role that asks for it.' },
  },
});

@ObjectType('SuggestedOutcomePart', { description: 'A part of the strength, with the words that it came from.' })
export class SuggestedOutcomePartView {
  @Field(() => SuggestionSourceView)
  source!: SuggestionSourceView;

  @Field(() => Int)
  points!: number;

  @Field(() => [String], { description: 'As they stand in the course, in lower case.' })
  words!: string[];
}

@ObjectType('SuggestedOutcomeUnlocks', { description: 'What would come of it if the course gave it.' })
export class UnlocksView implements Unlocks {
  @Field(() => Int, {
    description:
      'Who lack it for goals that they show while no course raises it, counted four times an hour; 0 below five.',
  })
  people!: number;

  @Field(() => Int, { description: 'Seats of published openings whose job role asks for it.' })
  seats!: number;

  @Field(() => Int, { description: 'Job roles inside that ask for it.' })
  jobRoles!: number;
}

@ObjectType('JobRole')
@Directive('@key(fields: "id", resolvable: false)')
export class JobRoleReferenceView {
  @Field(() => ID)
  id!: string;
}

@ObjectType('SuggestedOutcome', {
  description: 'What a course that declares nothing of the kind may give, by its own words.',
})
export class SuggestedOutcomeView {
  @Field(() => ID)
  id!: string;

  @Field(() => CourseView, { nullable: true })
  course!: CourseView | null;

  @Field(() => CourseGainKind)
  kind!: CourseGainKind;

  @Field(() => SkillReferenceView, { nullable: true, description: 'With SKILL.' })
  skill!: SkillReferenceView | null;

  @Field(() => String, { nullable: true, description: 'The field of education or the credential; else null.' })
  code!: string | null;

  @Field(() => Int, { nullable: true, description: 'With SKILL, where the course says a level.' })
  fromLevel!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The level of the skill or step of education afterwards. Null where the course says no level.',
  })
  toLevel!: number | null;

  @Field(() => Int, { description: '1 to 1,000: the sum of the parts.' })
  strength!: number;

  @Field(() => [SuggestedOutcomePartView])
  parts!: SuggestedOutcomePartView[];

  @Field(() => JobRoleReferenceView, {
    nullable: true,
    description: 'The job role that the course resembles and that asks for the skill.',
  })
  jobRole!: JobRoleReferenceView | null;

  @Field(() => SuggestedOutcomeStateView)
  state!: SuggestedOutcomeStateView;

  /** From which the course is loaded. */
  courseId!: string;

  /** By which it is found what it unlocks, where that is not known yet. */
  subject!: string;

  known!: Unlocks | null;

  static of(suggestion: OutcomeSuggestion, known: Unlocks | null): SuggestedOutcomeView {
    const { id, courseId, kind, subject, fromLevel, toLevel, strength, parts, jobRoleId, state } = suggestion;
    return {
      ...{ id, courseId, subject, known, course: null, fromLevel, toLevel, strength },
      kind: CourseGainKind[kind],
      skill: kind === 'SKILL' ? { id: subject } : null,
      code: kind === 'SKILL' ? null : subject,
      parts: parts.map(({ source, points, words }) => {
        return { source: SuggestionSourceView[source], points, words: [...words] };
      }),
      jobRole: jobRoleId === null ? null : { id: jobRoleId },
      state: SuggestedOutcomeStateView[state],
    };
  }
}

export const SuggestedOutcomeConnection = Paginated(SuggestedOutcomeView, 'SuggestedOutcome');

@ObjectType('SuggestedOutcomesOfProvider', { description: 'What waits of one provider.' })
export class ProviderQueueView implements ProviderQueue {
  @Field(() => String)
  provider!: string;

  @Field(() => Int, { description: 'How many suggestions wait for a decision.' })
  waiting!: number;

  @Field(() => Int, { description: 'How many of them need a level before they can be accepted.' })
  withoutLevel!: number;
}

export const ProviderQueueConnection = Paginated(ProviderQueueView, 'SuggestedOutcomesOfProvider');
