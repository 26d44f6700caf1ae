import { DomainError } from '@libs/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AcceptedGain } from '../courses/accepted-gains';
import type { Suggestion } from '../outcome-words/suggest-outcomes';
import type { StrengthPart } from '../outcome-words/word-book';

export type SuggestionState = 'WAITING' | 'ACCEPTED' | 'REFUSED';

/** What somebody changes while accepting; null leaves it as it was suggested. */
export interface SuggestionChange {
  readonly kind: Suggestion['kind'] | null;
  readonly fromLevel: number | null;
  readonly toLevel: number | null;
}

export const AS_SUGGESTED: SuggestionChange = { kind: null, fromLevel: null, toLevel: null };

/** One thing that a course may give by its own words, until somebody says so. */
@Entity({ name: 'outcome_suggestion' })
export class OutcomeSuggestion implements Suggestion {
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'bigint', transformer: { from: Number, to: (value: number) => value } })
  version!: number;

  @Column('uuid')
  courseId!: string;

  @Column('text')
  kind!: Suggestion['kind'];

  @Column('text')
  subject!: string;

  @Column('integer', { nullable: true })
  fromLevel!: number | null;

  @Column('integer', { nullable: true })
  toLevel!: number | null;

  @Column('integer')
  strength!: number;

  @Column('jsonb')
  parts!: readonly StrengthPart[];

  @Column('uuid', { nullable: true })
  jobRoleId!: string | null;

  @Column('integer')
  arithmetic!: number;

  @Column('text')
  state!: SuggestionState;

  /** What the course gives from now on. @throws DomainError INVALID naming the field. */
  accept({ kind, fromLevel, toLevel }: SuggestionChange): AcceptedGain {
    if (kind !== null && kind !== this.kind) {
      if (!isCredential(kind) || !isCredential(this.kind))
        throw DomainError.invalid('kind', 'can be changed between a credential and the right to sit its exam alone');
      this.kind = kind;
    }
    if (isCredential(this.kind) && (fromLevel !== null || toLevel !== null))
      throw DomainError.invalid('toLevel', 'a credential has no level');
    if (this.kind === 'EDUCATION' && fromLevel !== null)
      throw DomainError.invalid('fromLevel', 'education has the step reached alone');
    this.toLevel = toLevel ?? this.toLevel;
    this.fromLevel = this.kind === 'SKILL' ? (fromLevel ?? this.fromLevel ?? 0) : null;
    if (this.kind === 'SKILL' && this.toLevel === null)
      throw DomainError.invalid('toLevel', 'must be given: the course does not say which level it leads to');
    if (this.fromLevel !== null && this.toLevel !== null && this.fromLevel >= this.toLevel)
      throw DomainError.invalid('fromLevel', 'must be below toLevel');
    if (this.fromLevel !== null && this.fromLevel < 0) throw DomainError.invalid('fromLevel', 'must be 0 or more');
    this.settle('ACCEPTED');
    return this.gain;
  }

  /** What the course no longer gives, if it was accepted before. */
  refuse(): AcceptedGain {
    this.settle('REFUSED');
    return this.gain;
  }

  private get gain(): AcceptedGain {
    const { kind, subject, fromLevel, toLevel } = this;
    return kind === 'SKILL'
      ? { outcome: { skillId: subject, fromLevel: fromLevel ?? 0, toLevel: toLevel ?? 0 } }
      : { award: { kind, subject, level: toLevel ?? 1 } };
  }

  private settle(state: SuggestionState): void {
    this.state = state;
    this.version += 1;
  }
}

function isCredential(kind: Suggestion['kind']): boolean {
  return kind === 'CREDENTIAL' || kind === 'CREDENTIAL_ELIGIBILITY';
}
