import type { ContractType, Money } from '@libs/contracts';
import { fingerprint } from '@libs/imports';
import { DomainError, referenceId, type LocalDate } from '@libs/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PolicyClauses } from './answer';
import { formatMoney, parseMoney } from './money';

/** The clauses as they are stored: money as text, since JSON has no big integers. */
export interface StoredClauses {
  readonly legalEntity: string | null;
  readonly contracts: readonly ContractType[];
  readonly monthsOfService: number;
  readonly percentage: number;
  readonly cap: Money | null;
}

export interface PolicyFacts {
  readonly clauses: StoredClauses;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

export type PolicyEvent =
  'learning-catalog.reimbursement-policy.defined' | 'learning-catalog.reimbursement-policy.changed';

const MONTHS_AT_MOST = 600;

/** What the employer pays, for whom. Every version stays as it was. */
@Entity({ name: 'reimbursement_policy' })
export class ReimbursementPolicy {
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'bigint', transformer: { from: Number, to: (value: number) => value } })
  version!: number;

  @Column('text')
  externalId!: string;

  @Column('jsonb')
  clauses!: StoredClauses;

  @Column('date')
  validFrom!: LocalDate;

  @Column('date', { nullable: true })
  validTo!: LocalDate | null;

  static idOf(externalId: string): string {
    return referenceId('reimbursement-policy', externalId);
  }

  /** @throws DomainError INVALID naming the field. */
  static define(externalId: string, facts: PolicyFacts): ReimbursementPolicy {
    const id = ReimbursementPolicy.idOf(externalId);
    return Object.assign(new ReimbursementPolicy(), { id, version: 1, externalId, ...checked(facts) });
  }

  /** The event, or null when nothing differs. @throws DomainError INVALID naming the field. */
  change(given: PolicyFacts): PolicyEvent | null {
    const facts = checked(given);
    const { clauses, validFrom, validTo } = this;
    if (fingerprint({ clauses, validFrom, validTo }) === fingerprint(facts)) return null;
    Object.assign(this, facts, { version: this.version + 1 });
    return 'learning-catalog.reimbursement-policy.changed';
  }

  /** The clauses with exact money. */
  get exactClauses(): PolicyClauses {
    const { cap, ...rest } = this.clauses;
    return { ...rest, cap: cap === null ? null : parseMoney(cap, 'cap') };
  }
}

function checked({ clauses, validFrom, validTo }: PolicyFacts): PolicyFacts {
  const { percentage, monthsOfService, contracts, cap } = clauses;
  if (!Number.isInteger(percentage) || percentage < 0 || percentage > 100) {
    throw DomainError.invalid('percentage', 'must be a whole number from 0 to 100');
  }
  if (!Number.isInteger(monthsOfService) || monthsOfService < 0 || monthsOfService > MONTHS_AT_MOST) {
    throw DomainError.invalid('monthsOfService', `must be a whole number up to ${String(MONTHS_AT_MOST)}`);
  }
  if (contracts.length === 0) throw DomainError.invalid('contracts', 'must name at least one kind of contract');
  if (validTo !== null && validTo < validFrom) throw DomainError.invalid('validTo', 'must not be before validFrom');
  return {
    clauses: { ...clauses, cap: cap === null ? null : formatMoney(parseMoney(cap, 'cap')) },
    validFrom,
    validTo,
  };
}
