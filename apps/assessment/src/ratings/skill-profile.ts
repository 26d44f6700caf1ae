import type { SkillProfileV1 } from '@libs/contracts';
import { DomainError, type LocalDate } from '@libs/platform';
import { staleFrom } from '@libs/requirements';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Rating } from './rating';

export type LevelMap = SkillProfileV1['own'];
export type SkillProfileEvent = 'assessment.skill-profile.rated' | 'assessment.skill-profile.aged';

/** The skill that is rated, as far as a rating must respect it. */
export interface RatedSkill {
  readonly id: string;
  readonly highestLevel: number;
  readonly retired: boolean;
}

/** What was rated, and the event to publish. */
export interface RatingOutcome {
  readonly rating: Rating;
  readonly event: SkillProfileEvent;
}

/** The effective levels of one employee, by skill id, once per audience. Ratings default to the person alone. */
@Entity({ name: 'skill_profile' })
export class SkillProfile {
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'bigint', transformer: { from: Number, to: (value: number) => value } })
  version!: number;

  @Column('jsonb')
  own!: LevelMap;

  @Column('jsonb')
  shared!: LevelMap;

  @Column('jsonb')
  discoverable!: LevelMap;

  /** The first day on which a confirmed rating turns stale; null when none will. */
  @Column('date', { nullable: true })
  nextStaleOn!: LocalDate | null;

  /** A profile before its first rating: version 0 is never published. */
  static empty(employeeId: string): SkillProfile {
    const nothing = { version: 0, own: {}, shared: {}, discoverable: {}, nextStaleOn: null };
    return Object.assign(new SkillProfile(), nothing, { id: employeeId });
  }

  /** Takes the person's own rating; 0 says "I do not hold it". @throws DomainError INVALID or SKILL_RETIRED. */
  rate(skill: RatedSkill, level: number, ratedOn: LocalDate): RatingOutcome {
    if (skill.retired) {
      throw new DomainError({ code: 'SKILL_RETIRED', kind: 'conflict', message: 'This skill is no longer in use.' });
    }
    if (!Number.isInteger(level) || level < 0 || level > skill.highestLevel) {
      const range = { min: 0, max: skill.highestLevel };
      throw DomainError.invalid('level', `must be from 0 (not held) to ${String(range.max)} on this skill's scale`, {
        range,
      });
    }
    const { [skill.id]: _before, ...others } = this.own;
    this.own = level === 0 ? others : { ...others, [skill.id]: { level, source: 'SELF', ratedOn, unconfirmed: false } };
    this.step();
    return { rating: Rating.self(this.id, skill.id, level, ratedOn), event: 'assessment.skill-profile.rated' };
  }

  /** Marks what has turned stale by `asOf` as unconfirmed. Null when nothing has. */
  age(asOf: LocalDate): SkillProfileEvent | null {
    const stale = Object.entries(this.own).filter(([, held]) => !held.unconfirmed && staleFrom(held.ratedOn) <= asOf);
    if (stale.length === 0) return null;
    this.own = { ...this.own, ...Object.fromEntries(stale.map(([id, held]) => [id, { ...held, unconfirmed: true }])) };
    this.step();
    return 'assessment.skill-profile.aged';
  }

  toPublicState(): SkillProfileV1 {
    const { id, version, own, shared, discoverable } = this;
    return { id, version, own, shared, discoverable, sharedWith: [] };
  }

  private step(): void {
    this.version += 1;
    const days = Object.values(this.own)
      .filter((held) => !held.unconfirmed)
      .map((held) => staleFrom(held.ratedOn));
    this.nextStaleOn = days.sort()[0] ?? null;
  }
}
