import { fingerprint } from '@libs/imports';
import { DomainError, referenceId, type LocalDate } from '@libs/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { checkedClauses, exactClauses } from './check-policy';
import { wholeClauses, type NeededClauses, type PolicyClauses, type StoredClauses } from './policy-clauses';

export interface PolicyFacts {
  readonly clauses: StoredClauses;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

export type PolicyEvent =
  'learning-catalog.reimbursement-policy.defined' | 'learning-catalog.reimbursement-policy.changed';

/** What the employer pays, for whom. Every version stays as it was. */
@Entity({ name: 'reimbursement_policy' })
export class ReimbursementPolicy {
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'bigint', transformer: { from: Number, to: (value: number) => value } })
  version!: number;

  @Column('text')
  externalId!: string;

  /** As stored; whoever reads them asks for all, or for exact ones. */
  @Column('jsonb')
  clauses!: Partial<StoredClauses> & NeededClauses;

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
    const { allClauses: clauses, validFrom, validTo } = this;
    if (fingerprint({ clauses, validFrom, validTo }) === fingerprint(facts)) return null;
    Object.assign(this, facts, { version: this.version + 1 });
    return 'learning-catalog.reimbursement-policy.changed';
  }

  /** Also those that this version was stored without. */
  get allClauses(): StoredClauses {
    return wholeClauses(this.clauses);
  }

  /** All clauses with exact money. */
  get exactClauses(): PolicyClauses {
    return exactClauses(this.allClauses);
  }
}

function checked({ clauses, validFrom, validTo }: PolicyFacts): PolicyFacts {
  if (validTo !== null && validTo < validFrom) throw DomainError.invalid('validTo', 'must not be before validFrom');
  return { clauses: checkedClauses(clauses), validFrom, validTo };
}
