import { fingerprint } from '@libs/imports';
import type { ContractType, LocalizedText, OpeningV1, PayRange } from '@libs/contracts';
import { DomainError, type LocalDate } from '@libs/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { openingErrors } from './opening.errors';

export type OpeningStatus = OpeningV1['status'];
export type OpeningEvent =
  `internal-mobility.opening.${'drafted' | 'published' | 'changed' | 'closed' | 'filled' | 'cancelled'}`;

/** What an opening is. `undefined` leaves a fact as it is, `null` clears it. */
export interface OpeningFacts {
  readonly jobRoleId: string;
  readonly seats: number;
  readonly unit?: string | null | undefined;
  readonly location?: LocalizedText | null | undefined;
  readonly weeklyHours?: number | null | undefined;
  readonly contract: ContractType;
  readonly payRange?: PayRange | null | undefined;
  readonly publishedOn?: LocalDate | null | undefined;
  readonly closesOn?: LocalDate | null | undefined;
  readonly status: OpeningStatus;
}

const EVENT_OF: Readonly<Record<OpeningStatus, OpeningEvent>> = {
  DRAFT: 'internal-mobility.opening.drafted',
  PUBLISHED: 'internal-mobility.opening.published',
  CLOSED: 'internal-mobility.opening.closed',
  FILLED: 'internal-mobility.opening.filled',
  CANCELLED: 'internal-mobility.opening.cancelled',
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
  @Column('double precision', { nullable: true }) weeklyHours!: number | null;
  @Column('text') contract!: ContractType;
  @Column('jsonb', { nullable: true }) payRange!: PayRange | null;
  @Column('date', { nullable: true }) publishedOn!: LocalDate | null;
  @Column('date', { nullable: true }) closesOn!: LocalDate | null;
  @Column('text') status!: OpeningStatus;

  /** A new opening in any status, since past ones are imported too. */
  static open(id: string, externalId: string, facts: OpeningFacts): { opening: Opening; event: OpeningEvent } {
    const cleared = {
      unit: null,
      location: null,
      weeklyHours: null,
      payRange: null,
      publishedOn: null,
      closesOn: null,
    };
    const opening = Object.assign(new Opening(), { id, externalId, version: 1, ...cleared });
    opening.take(facts);
    opening.refuseWrongDates();
    return { opening, event: EVENT_OF[facts.status] };
  }

  /** Returns what happened, or null when nothing changed. @throws DomainError OPENING_ALREADY_CLOSED, INVALID. */
  update(facts: OpeningFacts): OpeningEvent | null {
    const before = fingerprint(this.toPublicState());
    const was = this.status;
    const reopens = this.isOver && (facts.status === 'DRAFT' || facts.status === 'PUBLISHED');
    if (reopens) throw openingErrors.alreadyClosed();
    this.take(facts);
    this.refuseWrongDates();
    if (fingerprint(this.toPublicState()) === before) return null;
    this.version += 1;
    return was === facts.status ? 'internal-mobility.opening.changed' : EVENT_OF[facts.status];
  }

  /** @throws DomainError OPENING_ALREADY_PUBLISHED, OPENING_ALREADY_CLOSED, INVALID when its last day has passed. */
  publish(today: LocalDate): OpeningEvent {
    if (this.status === 'PUBLISHED') throw openingErrors.alreadyPublished();
    if (this.isOver) throw openingErrors.alreadyClosed();
    this.publishedOn = today;
    this.refuseWrongDates();
    return this.become('PUBLISHED');
  }

  /** @throws DomainError OPENING_NOT_PUBLISHED, OPENING_ALREADY_CLOSED. */
  close(): OpeningEvent {
    if (this.isOver) throw openingErrors.alreadyClosed();
    if (this.status !== 'PUBLISHED') throw openingErrors.notPublished();
    return this.become('CLOSED');
  }

  toPublicState(): OpeningV1 {
    const { unit, location, weeklyHours, payRange, publishedOn, closesOn } = this;
    return {
      id: this.id,
      version: this.version,
      jobRoleId: this.jobRoleId,
      seats: this.seats,
      ...(unit === null ? {} : { unit }),
      ...(location === null ? {} : { location }),
      ...(weeklyHours === null ? {} : { weeklyHours }),
      contract: this.contract,
      ...(payRange === null ? {} : { payRange }),
      ...(publishedOn === null ? {} : { publishedOn }),
      ...(closesOn === null ? {} : { closesOn }),
      status: this.status,
    };
  }

  private get isOver(): boolean {
    return this.status === 'CLOSED' || this.status === 'FILLED' || this.status === 'CANCELLED';
  }

  private become(status: 'PUBLISHED' | 'CLOSED'): OpeningEvent {
    this.status = status;
    this.version += 1;
    return EVENT_OF[status];
  }

  private take(facts: OpeningFacts): void {
    this.jobRoleId = facts.jobRoleId;
    this.seats = facts.seats;
    this.contract = facts.contract;
    this.status = facts.status;
    if (facts.unit !== undefined) this.unit = facts.unit;
    if (facts.location !== undefined) this.location = facts.location;
    if (facts.weeklyHours !== undefined) this.weeklyHours = facts.weeklyHours;
    if (facts.payRange !== undefined) this.payRange = facts.payRange;
    if (facts.publishedOn !== undefined) this.publishedOn = facts.publishedOn;
    if (facts.closesOn !== undefined) this.closesOn = facts.closesOn;
  }

  private refuseWrongDates(): void {
    if (this.publishedOn === null || this.closesOn === null || this.publishedOn <= this.closesOn) return;
    throw DomainError.invalid('closesOn', 'must not be before the day of publication');
  }
}
