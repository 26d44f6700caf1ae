import type { AccessGrantV1 } from '@libs/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type AccessRole = AccessGrantV1['role'];
export type AccessGrantEvent =
  | 'internal-mobility.access-grant.granted'
  | 'internal-mobility.access-grant.changed'
  | 'internal-mobility.access-grant.revoked';

export interface AccessGrantFacts {
  readonly personId: string;
  readonly role: AccessRole;
  readonly scopeUnit: string | null;
  readonly revoked: boolean;
}

/** One access role of one person, perhaps within one unit. Revoked ones stay, so that nobody mistakes absence for it. */
@Entity('access_grant')
export class AccessGrant {
  @PrimaryColumn('uuid') id!: string;
  @Column('integer') version!: number;
  @Column('text') externalId!: string;
  @Column('uuid') personId!: string;
  @Column('text') role!: AccessRole;
  @Column('text', { nullable: true }) scopeUnit!: string | null;
  @Column('boolean') revoked!: boolean;

  static grant(id: string, externalId: string, facts: AccessGrantFacts): AccessGrant {
    return Object.assign(new AccessGrant(), { id, externalId, version: 1, ...facts });
  }

  /** Returns what happened, or null when nothing changed. */
  update(facts: AccessGrantFacts): AccessGrantEvent | null {
    const same =
      this.personId === facts.personId &&
      this.role === facts.role &&
      this.scopeUnit === facts.scopeUnit &&
      this.revoked === facts.revoked;
    if (same) return null;
    const ends = facts.revoked && !this.revoked;
    Object.assign(this, facts);
    this.version += 1;
    return ends ? 'internal-mobility.access-grant.revoked' : 'internal-mobility.access-grant.changed';
  }

  toPublicState(): AccessGrantV1 {
    const { id, version, personId, role, scopeUnit, revoked } = this;
    return { id, version, personId, role, ...(scopeUnit === null ? {} : { scopeUnit }), revoked };
  }
}
