import { DomainError, type LocalDate } from '@libs/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RatingSource } from '../ratings/rating';

/** Who can have said it. What is assumed from a role is never imported: Cairn works it out. */
export const IMPORTED_SOURCES = ['SELF', 'PEER', 'MANAGER', 'EVIDENCE'] as const satisfies readonly RatingSource[];
export type ImportedSource = (typeof IMPORTED_SOURCES)[number];

/** What was said of a person's skill. `level` null: not sure. */
export interface RatingFacts {
  readonly employeeId: string;
  readonly skillId: string;
  readonly source: ImportedSource;
  readonly level: number | null;
  readonly ratedOn: LocalDate;
}

/** The scale of the skill that is rated. */
export interface RatedScale {
  readonly highestLevel: number;
  readonly retired: boolean;
}

/** One statement from another system, kept as it came. Like every rating it is never changed, only followed by another. */
@Entity({ name: 'imported_rating' })
export class ImportedRating implements RatingFacts {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') externalId!: string;
  @Column('uuid') employeeId!: string;
  @Column('uuid') skillId!: string;
  @Column('text') source!: ImportedSource;
  @Column('integer', { nullable: true }) level!: number | null;
  @Column('date') ratedOn!: LocalDate;

  /** @throws DomainError INVALID naming the field. */
  static state(
    named: { readonly id: string; readonly externalId: string },
    facts: RatingFacts,
    scale: RatedScale,
    today: LocalDate,
  ): ImportedRating {
    if (scale.retired) throw DomainError.invalid('skill', 'is no longer in use');
    if (facts.level !== null && facts.level > scale.highestLevel)
      throw DomainError.invalid('level', `must be from 0 (not held) to ${String(scale.highestLevel)} on this scale`);
    if (facts.ratedOn > today) throw DomainError.invalid('ratedOn', 'lies ahead');
    return Object.assign(new ImportedRating(), named, facts);
  }

  /** @throws DomainError INVALID when the same statement comes with other words. */
  requireSame(facts: { readonly [K in keyof RatingFacts]?: RatingFacts[K] | undefined }): void {
    const differs = Object.entries(facts).find(
      ([name, value]) => value !== undefined && value !== this[name as keyof RatingFacts],
    );
    if (differs === undefined) return;
    throw DomainError.invalid('externalId', 'is a rating that stands: send another one, with an id of its own');
  }
}
