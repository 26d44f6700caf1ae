import type { Award, CourseFacts, SkillOutcome } from './course-facts';

/** What a course may be accepted to give. */
export type AcceptedGain = { readonly outcome: SkillOutcome } | { readonly award: Award };

type Gains = Pick<CourseFacts, 'outcomes' | 'awards'>;

const sameSkill = (one: SkillOutcome, other: SkillOutcome) => one.skillId === other.skillId;
/** Of one subject: a credential and the right to sit its exam are one thing, of which a course gives either. */
const sameAward = (one: Award, other: Award) =>
  one.subject === other.subject && (one.kind === 'EDUCATION') === (other.kind === 'EDUCATION');

/**
 * What a catalogue states, with what somebody accepted earlier: a catalogue that is silent does not take that away, and
 * where it speaks of the same thing its own word counts.
 */
export function withAccepted<T extends Partial<Gains>>(stated: T, { outcomes, awards }: Gains): T {
  return {
    ...stated,
    ...(stated.outcomes && { outcomes: joined(stated.outcomes, outcomes, sameSkill) }),
    ...(stated.awards && { awards: joined(stated.awards, awards, sameAward) }),
  };
}

/** The gains with one more; what the catalogue declares itself stays as it is. */
export function accepting({ outcomes, awards }: Gains, gain: AcceptedGain): Gains {
  if ('outcome' in gain) {
    const accepted = { ...gain.outcome, origin: 'SUGGESTED' as const };
    return { awards, outcomes: joined(without(outcomes, accepted, sameSkill), [accepted], sameSkill) };
  }
  const accepted = { ...gain.award, origin: 'SUGGESTED' as const };
  return { outcomes, awards: joined(without(awards, accepted, sameAward), [accepted], sameAward) };
}

/** The gains without one that was accepted; what the catalogue declares stays. */
export function givingUp({ outcomes, awards }: Gains, gain: AcceptedGain): Gains {
  return 'outcome' in gain
    ? { awards, outcomes: without(outcomes, gain.outcome, sameSkill) }
    : { outcomes, awards: without(awards, gain.award, sameAward) };
}

type Same<T> = (one: T, other: T) => boolean;

function joined<T extends { origin?: 'SUGGESTED' }>(stated: readonly T[], before: readonly T[], same: Same<T>): T[] {
  const kept = before.filter((each) => each.origin === 'SUGGESTED' && !stated.some((other) => same(each, other)));
  return [...stated, ...kept];
}

function without<T extends { origin?: 'SUGGESTED' }>(gains: readonly T[], gone: T, same: Same<T>): T[] {
  return gains.filter((each) => each.origin !== 'SUGGESTED' || !same(each, gone));
}
