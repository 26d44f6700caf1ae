import type { SkillProfileV1 } from '@libs/contracts';
import { DomainError, type LocalDate } from '@libs/platform';
import { staleFrom } from '@libs/requirements';
import { isDeepStrictEqual } from 'node:util';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AssumedLevel } from '../assumed-ratings/assumed-levels';
import { effectiveStatement, isUnconfirmed } from '../rating-statements/effective-statement';
import { isOfOthers, said, type CountingStatement, type Statement } from '../rating-statements/statement';
import { Rating, type Audience } from './rating';

export type LevelMap = SkillProfileV1['own'];
export type ProvenRecords = NonNullable<SkillProfileV1['records']>;
/** What suits the person, and which skills they do not want to develop. */
export type Preferred = NonNullable<SkillProfileV1['preferences']> & {
  readonly refusedSkills?: readonly string[] | undefined;
};
export type SharedWith = SkillProfileV1['sharedWith'];
export type SkillProfileEvent =
  | 'assessment.skill-profile.rated'
  | 'assessment.skill-profile.confirmed'
  | 'assessment.skill-profile.aged'
  | 'assessment.skill-profile.shared'
  | 'assessment.skill-profile.recorded'
  | 'assessment.skill-profile.preferred';

const NOTHING_PROVEN: ProvenRecords = { own: {}, shared: {}, discoverable: {} };

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

  /** Who may see the level of a skill, by skill id; what is not named is for the person alone. */
  @Column('jsonb')
  audiences!: Readonly<Record<string, Audience>>;

  /** The named persons who may see `shared`. */
  @Column('jsonb')
  sharedWith!: SharedWith;

  /** What records prove, once per audience; null before the first one. */
  @Column('jsonb', { nullable: true })
  records!: ProvenRecords | null;

  /** What suits the person, for their own sake alone; null before they said anything. */
  @Column('jsonb', { nullable: true })
  preferences!: Preferred | null;

  /** The first day on which a confirmed rating turns stale; null when none will. */
  @Column('date', { nullable: true })
  nextStaleOn!: LocalDate | null;

  /** A profile before its first rating: version 0 is never published. */
  static empty(employeeId: string): SkillProfile {
    const levels = { own: {}, shared: {}, discoverable: {}, audiences: {}, sharedWith: [] };
    return Object.assign(new SkillProfile(), levels, {
      ...{ id: employeeId, version: 0, records: null, preferences: null, nextStaleOn: null },
    });
  }

  /**
   * Takes the person's own rating; 0 says "I do not hold it". Beside what was said before (`statements`, all of them about
   * this skill) the level is whatever counts most. @throws DomainError INVALID or SKILL_RETIRED.
   */
  rate(skill: RatedSkill, level: number, ratedOn: LocalDate, statements: readonly Statement[]): RatingOutcome {
    if (skill.retired) {
      throw new DomainError({ code: 'SKILL_RETIRED', kind: 'conflict', message: 'This skill is no longer in use.' });
    }
    if (!Number.isInteger(level) || level < 0 || level > skill.highestLevel) {
      const range = { min: 0, max: skill.highestLevel };
      throw DomainError.invalid('level', `must be from 0 (not held) to ${String(range.max)} on this skill's scale`, {
        range,
      });
    }
    const audience = this.audiences[skill.id] ?? 'SELF';
    const rating = Rating.self({ employeeId: this.id, skillId: skill.id, level, ratedOn, audience });
    const { [skill.id]: _before, ...others } = this.own;
    const effective = effectiveStatement(
      [said({ id: rating.id, skillId: skill.id, source: 'SELF', level, ratedOn }, statements), ...statements],
      ratedOn,
    );
    this.own = { ...others, ...levelOf(effective, ratedOn) };
    this.step();
    return { rating, event: 'assessment.skill-profile.rated' };
  }

  /**
   * Takes a level that is there, or another one instead, as the person's own rating of today. Null when it is that
   * already. @throws DomainError NOTHING_TO_CONFIRM, INVALID or SKILL_RETIRED.
   */
  confirm(
    skill: RatedSkill,
    level: number | null,
    ratedOn: LocalDate,
    statements: readonly Statement[],
  ): RatingOutcome | null {
    const held = this.own[skill.id];
    if (held === undefined) {
      const message = 'No level of this skill is known: rate it.';
      throw new DomainError({ code: 'NOTHING_TO_CONFIRM', kind: 'conflict', message });
    }
    const confirmed = level ?? Math.min(held.level, skill.highestLevel);
    const own = statements.find(({ source }) => source === 'SELF');
    if (own?.level === confirmed && !isUnconfirmed(own, ratedOn)) return null;
    return { ...this.rate(skill, confirmed, ratedOn, statements), event: 'assessment.skill-profile.confirmed' };
  }

  /**
   * Takes the level of each skill from the statements that count most, of all that there are, and what is assumed where
   * nobody said anything. Null when it says so already.
   */
  adopt(
    statements: ReadonlyMap<string, CountingStatement>,
    assumed: readonly AssumedLevel[],
    asOf: LocalDate,
  ): SkillProfileEvent | null {
    const unsaid = assumed.filter(({ skillId }) => !statements.has(skillId));
    const levels = [...unsaid.map(assumedOf), ...[...statements.values()].map((each) => levelOf(each, asOf))];
    const own: LevelMap = Object.fromEntries(levels.flatMap((level) => Object.entries(level)));
    if (isDeepStrictEqual(own, this.own)) return null;
    this.own = own;
    this.step();
    return 'assessment.skill-profile.rated';
  }

  /** Marks what has turned stale by `asOf` as unconfirmed. Null when nothing has. */
  age(asOf: LocalDate): SkillProfileEvent | null {
    const stale = Object.entries(this.own).filter(([, held]) => !held.unconfirmed && staleFrom(held.ratedOn) <= asOf);
    if (stale.length === 0) return null;
    this.own = { ...this.own, ...Object.fromEntries(stale.map(([id, held]) => [id, { ...held, unconfirmed: true }])) };
    this.step();
    return 'assessment.skill-profile.aged';
  }

  /** Opens the level of a skill to an audience, or closes it. Null when it stands so already. */
  setAudience(skillId: string, audience: Audience): SkillProfileEvent | null {
    if ((this.audiences[skillId] ?? 'SELF') === audience) return null;
    const { [skillId]: _before, ...others } = this.audiences;
    this.audiences = audience === 'SELF' ? others : { ...others, [skillId]: audience };
    this.step();
    return 'assessment.skill-profile.shared';
  }

  /** Says anew who may see what is shared. Null when it says so already. */
  shareWith(persons: SharedWith): SkillProfileEvent | null {
    if (JSON.stringify(this.sharedWith) === JSON.stringify(persons)) return null;
    this.sharedWith = persons;
    this.step();
    return 'assessment.skill-profile.shared';
  }

  /** Takes over what records prove and what the person prefers. Null when it says so already. */
  takeOver(records: ProvenRecords, preferences: Preferred): SkillProfileEvent | null {
    const recorded = !isDeepStrictEqual(this.records ?? NOTHING_PROVEN, records);
    const preferred = !isDeepStrictEqual(this.preferences ?? {}, preferences);
    if (!recorded && !preferred) return null;
    if (recorded) this.records = records;
    if (preferred) this.preferences = preferences;
    this.step();
    return recorded ? 'assessment.skill-profile.recorded' : 'assessment.skill-profile.preferred';
  }

  toPublicState(): SkillProfileV1 {
    const { id, version, own, shared, discoverable, sharedWith, records } = this;
    const { refusedSkills, ...preferences } = this.preferences ?? {};
    return {
      ...{ id, version, own, shared, discoverable, sharedWith },
      ...(records === null ? {} : { records }),
      ...(refusedSkills === undefined ? {} : { refused: [...refusedSkills] }),
      ...(this.preferences === null ? {} : { preferences }),
    };
  }

  private step(): void {
    this.version += 1;
    this.shared = this.openTo(['SHARED', 'DISCOVERABLE']);
    this.discoverable = this.openTo(['DISCOVERABLE']);
    const days = Object.values(this.own)
      .filter((held) => !held.unconfirmed)
      .map((held) => staleFrom(held.ratedOn));
    this.nextStaleOn = days.sort()[0] ?? null;
  }

  /**
   * What is open to an audience. What is merely assumed from a role is never shown to others, nor what others said and
   * nobody confirms: whoever said it would read from that that it is disputed.
   */
  private openTo(audiences: readonly Audience[]): LevelMap {
    const open = Object.entries(this.own).filter(([skillId, { source, unconfirmed }]) => {
      const isHidden = source === 'ASSUMED' || (unconfirmed && isOfOthers({ source }));
      return !isHidden && audiences.includes(this.audiences[skillId] ?? 'SELF');
    });
    return Object.fromEntries(open);
  }
}

function assumedOf({ skillId, level, since }: AssumedLevel): LevelMap {
  return { [skillId]: { level, source: 'ASSUMED', ratedOn: since, unconfirmed: true } };
}

/** The level that a statement gives its skill; none where it says "not held", or where no statement counts. */
function levelOf(statement: CountingStatement | null, asOf: LocalDate): LevelMap {
  if (statement === null || statement.level === 0) return {};
  const { skillId, level, source, ratedOn } = statement;
  return { [skillId]: { level, source, ratedOn, unconfirmed: isUnconfirmed(statement, asOf) } };
}
