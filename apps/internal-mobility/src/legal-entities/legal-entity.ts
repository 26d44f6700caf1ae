import type { LegalEntityV1, StatementSource } from '@libs/contracts';
import { fingerprint, requireColumns } from '@libs/imports';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type LegalEntityEvent = 'internal-mobility.legal-entity.defined' | 'internal-mobility.legal-entity.changed';

/** What the HR system says of a company. `undefined` leaves a switch as it is; it is off until set. */
export interface LegalEntityFacts {
  readonly name?: string | undefined;
  readonly country?: string | undefined;
  readonly managerRatings?: boolean | undefined;
  readonly peerRatings?: boolean | undefined;
  /** Null: the usual order. */
  readonly ratingPrecedence?: readonly StatementSource[] | null | undefined;
}

/** A company that employs people. Ratings by others are a decision of each, with its own works council. */
@Entity('legal_entity')
export class LegalEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('integer') version!: number;
  @Column('text') externalId!: string;
  @Column('text') name!: string;
  @Column('text') country!: string;
  @Column('boolean') managerRatings!: boolean;
  @Column('boolean') peerRatings!: boolean;
  /** Who is believed before whom, all sources; null: the usual order. */
  @Column('text', { array: true, nullable: true }) ratingPrecedence!: readonly StatementSource[] | null;

  /** @throws DomainError INVALID naming what a company cannot be without. */
  static define(id: string, externalId: string, facts: LegalEntityFacts): LegalEntity {
    requireColumns(facts, ['name', 'country']);
    const off = { managerRatings: false, peerRatings: false, ratingPrecedence: null };
    const entity = Object.assign(new LegalEntity(), { id, externalId, version: 1, ...off });
    entity.take(facts);
    return entity;
  }

  /** Returns what happened, or null when nothing changed. */
  update(facts: LegalEntityFacts): LegalEntityEvent | null {
    const before = fingerprint(this);
    this.take(facts);
    if (fingerprint(this) === before) return null;
    this.version += 1;
    return 'internal-mobility.legal-entity.changed';
  }

  toPublicState(): LegalEntityV1 {
    const { id, version, country, managerRatings, peerRatings, ratingPrecedence } = this;
    const precedence = ratingPrecedence === null ? {} : { precedence: [...ratingPrecedence] };
    return { id, version, country, managerRatings, peerRatings, ...precedence };
  }

  private take(facts: LegalEntityFacts): void {
    this.name = facts.name ?? this.name;
    this.country = facts.country ?? this.country;
    this.managerRatings = facts.managerRatings ?? this.managerRatings;
    this.peerRatings = facts.peerRatings ?? this.peerRatings;
    if (facts.ratingPrecedence !== undefined) this.ratingPrecedence = facts.ratingPrecedence;
  }
}
