import type { LocalizedText } from '@libs/contracts';
import { fingerprint } from '@libs/imports';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type UnitEvent =
  'internal-mobility.unit.defined' | 'internal-mobility.unit.moved' | 'internal-mobility.unit.changed';

/** What the HR system says of a unit. `undefined` leaves a fact as it is, `null` clears it. */
export interface UnitFacts {
  readonly name?: LocalizedText | undefined;
  readonly parentId?: string | null | undefined;
  readonly legalEntityId?: string | null | undefined;
  readonly timeZone?: string | undefined;
  readonly sector?: string | null | undefined;
}

/** A part of the organisation. Its path is stored, so that "everything below" is one condition and no recursion. */
@Entity('unit')
export class Unit {
  @PrimaryColumn('uuid') id!: string;
  @Column('integer') version!: number;
  @Column('text') externalId!: string;
  @Column('jsonb') name!: LocalizedText;
  @Column('uuid', { nullable: true }) parentId!: string | null;
  @Column('uuid', { nullable: true }) legalEntityId!: string | null;
  /** "Today" for everybody who works here. */
  @Column('text') timeZone!: string;
  @Column('text', { nullable: true }) sector!: string | null;
  /** Ids of the units above, nearest first. */
  @Column('uuid', { array: true }) path!: readonly string[];

  static define(id: string, externalId: string, facts: UnitFacts, path: readonly string[]): Unit {
    const cleared = { parentId: null, legalEntityId: null, sector: null };
    const unit = Object.assign(new Unit(), { id, externalId, version: 1, ...cleared });
    unit.take(facts);
    unit.path = [...path];
    return unit;
  }

  /** Takes over new facts, a new place in the tree, or both. Returns what happened, or null when nothing changed. */
  update(facts: UnitFacts | null, path: readonly string[]): UnitEvent | null {
    const before = fingerprint(this);
    const moved = path.length !== this.path.length || path.some((id, index) => id !== this.path[index]);
    if (facts !== null) this.take(facts);
    this.path = [...path];
    if (fingerprint(this) === before) return null;
    this.version += 1;
    return moved ? 'internal-mobility.unit.moved' : 'internal-mobility.unit.changed';
  }

  private take(facts: UnitFacts): void {
    this.name = facts.name ?? this.name;
    this.timeZone = facts.timeZone ?? this.timeZone;
    if (facts.parentId !== undefined) this.parentId = facts.parentId;
    if (facts.legalEntityId !== undefined) this.legalEntityId = facts.legalEntityId;
    if (facts.sector !== undefined) this.sector = facts.sector;
  }
}
