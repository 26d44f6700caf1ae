import { fingerprint, requireColumns } from '@libs/imports';
import { referenceId } from '@libs/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type AuthorisedSeatsEvent =
  | 'internal-mobility.authorised-seats.defined'
  | 'internal-mobility.authorised-seats.changed'
  | 'internal-mobility.authorised-seats.retired';

/** What HR says of them. `undefined` leaves a fact as it is. */
export interface AuthorisedSeatsFacts {
  readonly jobRoleId?: string | undefined;
  readonly unit?: string | null | undefined;
  readonly seats?: number | undefined;
}

/** How many people the employer has agreed to have in a job role, in one unit. Several of them add up. */
@Entity('authorised_seats')
export class AuthorisedSeats {
  @PrimaryColumn('uuid') id!: string;
  @Column('integer') version!: number;
  @Column('text') externalId!: string;
  @Column('uuid') jobRoleId!: string;
  @Column('text', { nullable: true }) unit!: string | null;
  @Column('integer') seats!: number;
  @Column('boolean') retired!: boolean;

  static idOf(externalId: string): string {
    return referenceId('authorised-seats', externalId);
  }

  /** @throws DomainError INVALID naming what they cannot be without. */
  static define(externalId: string, facts: AuthorisedSeatsFacts): AuthorisedSeats {
    requireColumns(facts, ['seats']);
    const id = AuthorisedSeats.idOf(externalId);
    const seats = Object.assign(new AuthorisedSeats(), { id, version: 1, externalId, unit: null, retired: false });
    seats.take(facts);
    return seats;
  }

  /** Returns what happened, or null when nothing changed. */
  update(facts: AuthorisedSeatsFacts): AuthorisedSeatsEvent | null {
    const before = fingerprint(this);
    this.take(facts);
    // Stated again, they are no longer retired.
    this.retired = false;
    if (fingerprint(this) === before) return null;
    this.version += 1;
    return 'internal-mobility.authorised-seats.changed';
  }

  /** They count no more. Null when they did not before. */
  retire(): AuthorisedSeatsEvent | null {
    if (this.retired) return null;
    this.retired = true;
    this.version += 1;
    return 'internal-mobility.authorised-seats.retired';
  }

  private take({ jobRoleId, unit, seats }: AuthorisedSeatsFacts): void {
    this.jobRoleId = jobRoleId ?? this.jobRoleId;
    this.seats = seats ?? this.seats;
    if (unit !== undefined) this.unit = unit;
  }
}
