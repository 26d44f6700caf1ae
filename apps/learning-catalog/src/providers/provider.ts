import { fingerprint, requireColumns } from '@libs/imports';
import { referenceId } from '@libs/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type ProviderEvent =
  'learning-catalog.provider.defined' | 'learning-catalog.provider.changed' | 'learning-catalog.provider.retired';

/** What a list says of a provider. `undefined` leaves a fact as it is, null clears it. */
export interface ProviderFacts {
  readonly name?: string | undefined;
  readonly website?: string | null | undefined;
  readonly country?: string | null | undefined;
}

/**
 * Who gives courses. A course that names one by its external id goes by its name here, so that a name that changes
 * changes everywhere; a course that names its provider in words alone stays as it is.
 */
@Entity({ name: 'provider' })
export class Provider {
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'bigint', transformer: { from: Number, to: (value: number) => value } })
  version!: number;

  @Column('text')
  externalId!: string;

  @Column('text')
  name!: string;

  /** What it was called before, the first one first. */
  @Column('text', { array: true })
  formerNames!: string[];

  @Column('text', { nullable: true })
  website!: string | null;

  /** ISO 3166, two letters. */
  @Column('text', { nullable: true })
  country!: string | null;

  @Column('boolean')
  retired!: boolean;

  static idOf(externalId: string): string {
    return referenceId('provider', externalId);
  }

  /** @throws DomainError INVALID naming what it cannot be without. */
  static define(externalId: string, facts: ProviderFacts): Provider {
    requireColumns(facts, ['name']);
    const unsaid = { formerNames: [], website: null, country: null, retired: false };
    const provider = Object.assign(new Provider(), {
      id: Provider.idOf(externalId),
      version: 1,
      externalId,
      ...unsaid,
    });
    provider.take(facts);
    return provider;
  }

  /** The event, or null when nothing differs. */
  update(facts: ProviderFacts): ProviderEvent | null {
    const before = fingerprint(this);
    this.take(facts);
    // Stated again, it is no longer retired.
    this.retired = false;
    if (fingerprint(this) === before) return null;
    this.version += 1;
    return 'learning-catalog.provider.changed';
  }

  /** It is on no list any more; its courses stay. Null when it was retired before. */
  retire(): ProviderEvent | null {
    if (this.retired) return null;
    this.retired = true;
    this.version += 1;
    return 'learning-catalog.provider.retired';
  }

  private take({ name = this.name, website = this.website, country = this.country }: ProviderFacts): void {
    // Without a name yet it is a new one.
    const former = (this.name as string | undefined) === undefined ? [] : [...this.formerNames, this.name];
    this.formerNames = [...new Set(former)].filter((each) => each !== name);
    Object.assign(this, { name, website, country });
  }
}
