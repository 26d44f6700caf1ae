import type { Money } from '@libs/contracts';
import { fingerprint } from '@libs/imports';
import type { LocalDate } from '@libs/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { checkRequest, type Decision, type RequestFacts } from './request-facts';

export type RequestEvent =
  'learning-catalog.reimbursement-request.recorded' | 'learning-catalog.reimbursement-request.changed';

/** One ask for money for a course, as the person or the employer tells it. */
@Entity({ name: 'reimbursement_request' })
export class ReimbursementRequest implements RequestFacts {
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'bigint', transformer: { from: Number, to: (value: number) => value } })
  version!: number;

  /** The employer's own number of it; null for what the person has told. */
  @Column('text', { nullable: true })
  externalId!: string | null;

  @Column('uuid')
  employeeId!: string;

  @Column('uuid')
  courseId!: string;

  @Column('uuid', { nullable: true })
  runId!: string | null;

  @Column('date', { nullable: true })
  askedOn!: LocalDate | null;

  @Column('text', { nullable: true })
  decision!: Decision | null;

  @Column('date', { nullable: true })
  decidedOn!: LocalDate | null;

  @Column('jsonb', { nullable: true })
  amount!: Money | null;

  @Column('date', { nullable: true })
  appliedOn!: LocalDate | null;

  @Column('date', { nullable: true })
  withdrawnOn!: LocalDate | null;

  /** @throws DomainError INVALID naming the field. */
  static record(
    told: Pick<ReimbursementRequest, 'id' | 'externalId' | 'employeeId'>,
    facts: RequestFacts,
    today: LocalDate,
    saidAs?: string,
  ): ReimbursementRequest {
    checkRequest(facts, today, saidAs);
    return Object.assign(new ReimbursementRequest(), { ...told, version: 1, ...facts });
  }

  /** The event, or null when nothing differs. @throws DomainError INVALID naming the field. */
  change(facts: RequestFacts, today: LocalDate, saidAs?: string): RequestEvent | null {
    checkRequest(facts, today, saidAs);
    if (fingerprint(this.facts) === fingerprint(facts)) return null;
    Object.assign(this, facts, { version: this.version + 1 });
    return 'learning-catalog.reimbursement-request.changed';
  }

  /** Everything that is said of it. */
  get facts(): RequestFacts {
    const { id: _id, version: _version, externalId: _externalId, employeeId: _employeeId, ...facts } = this;
    return facts;
  }
}
