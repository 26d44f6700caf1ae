import type { LocalizedText } from '@libs/contracts';
import { fingerprint, requireColumns } from '@libs/imports';
import { referenceId } from '@libs/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where people work (health, public service), or what kind of work they do (nursing, finance). */
export type FieldOfWorkKind = 'SECTOR' | 'FAMILY';

export type FieldOfWorkEvent =
  | 'internal-mobility.field-of-work.defined'
  | 'internal-mobility.field-of-work.changed'
  | 'internal-mobility.field-of-work.retired';

/** What HR says of it. `undefined` leaves a fact as it is. */
export interface FieldOfWorkFacts {
  readonly name?: LocalizedText | undefined;
  readonly related?: readonly string[] | undefined;
}

/**
 * A sector or a family with its name. Job roles and units name them by code, also before anybody sent the list: a code
 * that a list lacks is a finding of the data's health, never a reason to lose a job role.
 */
@Entity('field_of_work')
export class FieldOfWork {
  @PrimaryColumn('uuid') id!: string;
  @Column('integer') version!: number;
  @Column('text') kind!: FieldOfWorkKind;
  @Column('text') externalId!: string;
  @Column('jsonb') name!: LocalizedText;
  /** Codes of those that lie near, of the same kind. */
  @Column('text', { array: true }) related!: readonly string[];
  @Column('boolean') retired!: boolean;

  /** @throws DomainError INVALID naming what it cannot be without. */
  static define(kind: FieldOfWorkKind, externalId: string, facts: FieldOfWorkFacts): FieldOfWork {
    requireColumns(facts, ['name']);
    const id = referenceId(kind.toLowerCase(), externalId);
    const field = Object.assign(new FieldOfWork(), { id, version: 1, kind, externalId, related: [], retired: false });
    field.take(facts);
    return field;
  }

  /** Returns what happened, or null when nothing changed. */
  update(facts: FieldOfWorkFacts): FieldOfWorkEvent | null {
    const before = fingerprint(this);
    this.take(facts);
    // Stated again, it is no longer retired.
    this.retired = false;
    if (fingerprint(this) === before) return null;
    this.version += 1;
    return 'internal-mobility.field-of-work.changed';
  }

  /** It is offered no more; what names it stays as it is. Null when it was retired before. */
  retire(): FieldOfWorkEvent | null {
    if (this.retired) return null;
    this.retired = true;
    this.version += 1;
    return 'internal-mobility.field-of-work.retired';
  }

  private take({ name, related }: FieldOfWorkFacts): void {
    this.name = name ?? this.name;
    if (related !== undefined) this.related = [...new Set(related)].sort();
  }
}
