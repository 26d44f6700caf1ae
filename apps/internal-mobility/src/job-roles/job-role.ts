import { fingerprint, requireColumns } from '@libs/imports';
import type { JobRoleV1, LocalizedText, PayRange } from '@libs/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type JobRoleOrigin = JobRoleV1['origin'];
export type JobRoleRequirement = JobRoleV1['requirements'][number];
export type JobRoleEvent =
  'internal-mobility.job-role.defined' | 'internal-mobility.job-role.changed' | 'internal-mobility.job-role.retired';

/** What a job role is and asks. `undefined` leaves a fact as it is, `null` clears it. */
export interface JobRoleFacts {
  readonly title?: LocalizedText | undefined;
  readonly description?: LocalizedText | null | undefined;
  readonly family?: string | undefined;
  readonly sector?: string | null | undefined;
  readonly level?: number | null | undefined;
  readonly ladder?: string | null | undefined;
  readonly payRange?: PayRange | null | undefined;
  readonly origin?: JobRoleOrigin | undefined;
  readonly requirements?: readonly JobRoleRequirement[] | undefined;
}

/** A kind of job. Every version is kept as an immutable row, since matches and plans pin one. */
@Entity('job_role')
export class JobRole {
  @PrimaryColumn('uuid') id!: string;
  @Column('integer') version!: number;
  @Column('text') externalId!: string;
  @Column('text') origin!: JobRoleOrigin;
  @Column('jsonb') title!: LocalizedText;
  @Column('jsonb', { nullable: true }) description!: LocalizedText | null;
  @Column('text') family!: string;
  @Column('text', { nullable: true }) sector!: string | null;
  @Column('integer', { nullable: true }) level!: number | null;
  @Column('text', { nullable: true }) ladder!: string | null;
  @Column('jsonb', { nullable: true }) payRange!: PayRange | null;
  @Column('jsonb') requirements!: readonly JobRoleRequirement[];
  @Column('boolean') retired!: boolean;

  /** @throws DomainError INVALID naming what a job role cannot be without. */
  static define(id: string, externalId: string, facts: JobRoleFacts): JobRole {
    requireColumns(facts, ['title', 'family']);
    const cleared = { description: null, sector: null, level: null, ladder: null, payRange: null };
    const role = Object.assign(new JobRole(), {
      id,
      externalId,
      version: 1,
      origin: 'INSIDE',
      retired: false,
      // Titles alone lead somewhere on the first day; what the role asks can follow.
      requirements: [],
      ...cleared,
    });
    role.take(facts);
    return role;
  }

  /** Returns what happened, or null when nothing changed. */
  update(facts: JobRoleFacts): JobRoleEvent | null {
    const before = fingerprint(this.toPublicState());
    this.take(facts);
    // Stated again, it is no longer retired.
    this.retired = false;
    if (fingerprint(this.toPublicState()) === before) return null;
    this.version += 1;
    return 'internal-mobility.job-role.changed';
  }

  /** It is offered no more; what refers to it stays readable. */
  retire(): JobRoleEvent {
    this.retired = true;
    this.version += 1;
    return 'internal-mobility.job-role.retired';
  }

  toPublicState(): JobRoleV1 {
    const { description, sector, level, ladder, payRange } = this;
    return {
      id: this.id,
      version: this.version,
      origin: this.origin,
      title: this.title,
      ...(description === null ? {} : { description }),
      family: this.family,
      ...(sector === null ? {} : { sector }),
      ...(level === null ? {} : { level }),
      ...(ladder === null ? {} : { ladder }),
      ...(payRange === null ? {} : { payRange }),
      requirements: [...this.requirements],
      retired: this.retired,
    };
  }

  private take(facts: JobRoleFacts): void {
    if (facts.title !== undefined) this.title = facts.title;
    if (facts.family !== undefined) this.family = facts.family;
    if (facts.requirements !== undefined) this.requirements = [...facts.requirements];
    if (facts.description !== undefined) this.description = facts.description;
    if (facts.sector !== undefined) this.sector = facts.sector;
    if (facts.level !== undefined) this.level = facts.level;
    if (facts.ladder !== undefined) this.ladder = facts.ladder;
    if (facts.payRange !== undefined) this.payRange = facts.payRange;
    if (facts.origin !== undefined) this.origin = facts.origin;
  }
}
