import { fingerprint } from '@libs/imports';
import type { ContractType, LocalizedText, OpeningV1, PayRange } from '@libs/contracts';
import { DomainError, type LocalDate } from '@libs/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { openingErrors } from './opening.errors';

export type OpeningStatus = OpeningV1['status'];
export type FilledFrom = NonNullable<OpeningV1['filledFrom']>;
export type OpeningEvent =
  `internal-mobility.opening.${'drafted' | 'published' | 'changed' | 'closed' | 'filled' | 'cancelled'}`;

/** How to apply, and what the other side then sees. Stays in this service: a contact is somebody's address. */
export interface HowToApply {
  readonly url?: string | null | undefined;
  readonly contact?: string | null | undefined;
  readonly whatTheySee?: LocalizedText | null | undefined;
}

/** What an opening is. `undefined` leaves a fact as it is, `null` clears it. */
export interface OpeningFacts {
  readonly jobRoleId: string;
  readonly seats: number;
  readonly unit?: string | null | undefined;
  readonly location?: LocalizedText | null | undefined;
  readonly shiftPattern?: string | null | undefined;
  readonly weeklyHours?: number | null | undefined;
  readonly contract: ContractType;
  readonly payRange?: PayRange | null | undefined;
  readonly publishedOn?: LocalDate | null | undefined;
  readonly closesOn?: LocalDate | null | undefined;
  readonly decidesOn?: LocalDate | null | undefined;
  readonly filledOn?: LocalDate | null | undefined;
  readonly filledFrom?: FilledFrom | null | undefined;
  readonly applicants?: number | null | undefined;
  readonly howToApply?: HowToApply | null | undefined;
  readonly identifiedCandidate?: boolean | null | undefined;
  readonly status: OpeningStatus;
}

/** Some of the facts. */
export type StatedFacts = { readonly [K in keyof OpeningFacts]?: OpeningFacts[K] | undefined };

const EVENT_OF: Readonly<Record<OpeningStatus, OpeningEvent>> = {
  DRAFT: 'internal-mobility.opening.drafted',
  PUBLISHED: 'internal-mobility.opening.published',
  CLOSED: 'internal-mobility.opening.closed',
  FILLED: 'internal-mobility.opening.filled',
  CANCELLED: 'internal-mobility.opening.cancelled',
};

const NOTHING_STATED = {
  unit: null,
  location: null,
  shiftPattern: null,
  weeklyHours: null,
  payRange: null,
  publishedOn: null,
  closesOn: null,
  decidesOn: null,
  filledOn: null,
  filledFrom: null,
  applicants: null,
  howToApply: null,
  identifiedCandidate: null,
};

/** An open internal role. DRAFT → PUBLISHED → CLOSED, FILLED or CANCELLED; what is over stays over. */
@Entity('opening')
export class Opening {
  @PrimaryColumn('uuid') id!: string;
  @Column('integer') version!: number;
  @Column('text') externalId!: string;
  @Column('uuid') jobRoleId!: string;
  @Column('integer') seats!: number;
  @Column('text', { nullable: true }) unit!: string | null;
  @Column('jsonb', { nullable: true }) location!: LocalizedText | null;
  @Column('text', { nullable: true }) shiftPattern!: string | null;
  @Column('double precision', { nullable: true }) weeklyHours!: number | null;
  @Column('text') contract!: ContractType;
  @Column('jsonb', { nullable: true }) payRange!: PayRange | null;
  @Column('date', { nullable: true }) publishedOn!: LocalDate | null;
  @Column('date', { nullable: true }) closesOn!: LocalDate | null;
  @Column('date', { nullable: true }) decidesOn!: LocalDate | null;
  @Column('date', { nullable: true }) filledOn!: LocalDate | null;
  @Column('text', { nullable: true }) filledFrom!: FilledFrom | null;
  @Column('integer', { nullable: true }) applicants!: number | null;
  @Column('jsonb', { nullable: true }) howToApply!: HowToApply | null;
  /** Whether the owner already has somebody in mind; null where nobody said. */
  @Column('boolean', { nullable: true }) identifiedCandidate!: boolean | null;
  @Column('text') status!: OpeningStatus;

  /** A new opening in any status, since past ones are imported too. */
  static open(id: string, externalId: string, facts: OpeningFacts): { opening: Opening; event: OpeningEvent } {
    const opening = Object.assign(new Opening(), { id, externalId, version: 1, ...NOTHING_STATED });
    opening.take(facts);
    opening.refuseContradictions();
    return { opening, event: EVENT_OF[facts.status] };
  }

  /** Returns what happened, or null when nothing changed. @throws DomainError OPENING_ALREADY_CLOSED, INVALID. */
  update(facts: StatedFacts): OpeningEvent | null {
    const before = this.fingerprint();
    const was = this.status;
    const reopens = this.isOver && (facts.status === 'DRAFT' || facts.status === 'PUBLISHED');
    if (reopens) throw openingErrors.reopened();
    this.take(facts);
    this.refuseContradictions();
    if (this.fingerprint() === before) return null;
    this.version += 1;
    return was === this.status ? 'internal-mobility.opening.changed' : EVENT_OF[this.status];
  }

  /** @throws DomainError OPENING_ALREADY_PUBLISHED, OPENING_ALREADY_CLOSED, INVALID when its last day has passed. */
  publish(today: LocalDate): OpeningEvent {
    if (this.status === 'PUBLISHED') throw openingErrors.alreadyPublished();
    if (this.isOver) throw openingErrors.alreadyClosed();
    this.publishedOn = today;
    this.refuseContradictions();
    return this.become('PUBLISHED');
  }

  /** @throws DomainError OPENING_NOT_PUBLISHED, OPENING_ALREADY_CLOSED. */
  close(): OpeningEvent {
    if (this.isOver) throw openingErrors.alreadyClosed();
    if (this.status !== 'PUBLISHED') throw openingErrors.notPublished();
    return this.become('CLOSED');
  }

  toPublicState(): OpeningV1 {
    const { id, version, jobRoleId, seats, contract, status } = this;
    const { unit, location, shiftPattern, weeklyHours, payRange, identifiedCandidate } = this;
    const { publishedOn, closesOn, decidesOn, filledOn, filledFrom, applicants } = this;
    return {
      ...{ id, version, jobRoleId, seats, contract, status },
      ...stated({ unit, location, shiftPattern, weeklyHours, payRange, identifiedCandidate }),
      ...stated({ publishedOn, closesOn, decidesOn, filledOn, filledFrom, applicants }),
    };
  }

  private fingerprint(): string {
    return fingerprint([this.toPublicState(), this.howToApply]);
  }

  private get isOver(): boolean {
    return this.status === 'CLOSED' || this.status === 'FILLED' || this.status === 'CANCELLED';
  }

  private become(status: 'PUBLISHED' | 'CLOSED'): OpeningEvent {
    this.status = status;
    this.version += 1;
    return EVENT_OF[status];
  }

  private take(facts: StatedFacts): void {
    Object.assign(this, Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)));
  }

  private refuseContradictions(): void {
    this.refuseBefore('closesOn', this.closesOn);
    this.refuseBefore('decidesOn', this.decidesOn);
    this.refuseBefore('filledOn', this.filledOn);
    if (this.status === 'FILLED') return;
    if (this.filledOn !== null) throw DomainError.invalid('filledOn', 'belongs to a filled opening');
    if (this.filledFrom !== null) throw DomainError.invalid('filledFrom', 'belongs to a filled opening');
  }

  private refuseBefore(field: string, day: LocalDate | null): void {
    if (this.publishedOn === null || day === null || this.publishedOn <= day) return;
    throw DomainError.invalid(field, 'must not be before the day of publication');
  }
}

/** What was said, without what was not. */
function stated<T extends object>(facts: T): { [K in keyof T]?: NonNullable<T[K]> } {
  const said = Object.entries(facts).filter(([, value]) => value !== null);
  return Object.fromEntries(said) as { [K in keyof T]?: NonNullable<T[K]> };
}
