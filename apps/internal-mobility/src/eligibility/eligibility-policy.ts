import type { ContractType } from '@libs/contracts';
import { fingerprint, requireColumns } from '@libs/imports';
import { DomainError, referenceId, type LocalDate } from '@libs/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type EligibilityPolicyEvent =
  'internal-mobility.eligibility-policy.defined' | 'internal-mobility.eligibility-policy.changed';

/** What a policy can ask of a person who wants to move; OTHER is known by what HR says of a person alone. */
export const ELIGIBILITY_CLAUSES = [
  'MONTHS_IN_ROLE',
  'MONTHS_OF_SERVICE',
  'CONTRACT',
  'STATUS',
  'FIXED_TERM_END',
  'PLACE',
  'PERMIT',
  'OTHER',
] as const;
export type EligibilityClause = (typeof ELIGIBILITY_CLAUSES)[number];

/** Those who work here; PRE_HIRE and LEFT are never asked. */
export const MOVING_STATUSES = ['ACTIVE', 'ON_LEAVE', 'NOTICE'] as const;
export type MovingStatus = (typeof MOVING_STATUSES)[number];

export const WAIVER_ROLES = ['HR_PARTNER', 'HR_ADMIN', 'MOBILITY_ADMIN'] as const;
export type WaiverRole = (typeof WAIVER_ROLES)[number];

/** Whom a policy is for, and what it asks. Null asks nothing; an empty list means any. */
export interface EligibilityClauses {
  /** Code of the company that employs the person; null: any. */
  readonly legalEntity: string | null;
  /** The contracts under which the policy is the one that counts. */
  readonly forContracts: readonly ContractType[];
  readonly monthsInRole: number | null;
  /** For a move at the same level; null: as `monthsInRole`. */
  readonly monthsInRoleLateral: number | null;
  readonly monthsOfService: number | null;
  /** The contracts under which a person may move. */
  readonly contracts: readonly ContractType[];
  readonly statuses: readonly MovingStatus[];
  /** So long a job that ends must still run. */
  readonly fixedTermMonthsLeft: number | null;
  /** So long an opening stays open at least. */
  readonly postingWindowDays: number | null;
  /** So long only people from here are considered. */
  readonly internalFirstDays: number | null;
  /** The person has to say that they can work at the place of the opening, and that they may. */
  readonly placeAsked: boolean;
  readonly permitAsked: boolean;
  /** Clauses from which somebody may be let off, and who decides. */
  readonly waivable: readonly EligibilityClause[];
  readonly waiverBy: WaiverRole | null;
}

/** What a row says; what is left out stays as it is. */
export type StatedClauses = { readonly [K in keyof EligibilityClauses]?: EligibilityClauses[K] | undefined };
export type EligibilityPolicyFacts = StatedClauses & {
  readonly validFrom?: LocalDate | undefined;
  readonly validTo?: LocalDate | null | undefined;
};

const NOTHING_ASKED: EligibilityClauses = {
  legalEntity: null,
  forContracts: [],
  monthsInRole: null,
  monthsInRoleLateral: null,
  monthsOfService: null,
  contracts: [],
  statuses: [],
  fixedTermMonthsLeft: null,
  postingWindowDays: null,
  internalFirstDays: null,
  placeAsked: false,
  permitAsked: false,
  waivable: [],
  waiverBy: null,
};

/** Who may move, when. Every version is kept, since an answer names the one it was given by. */
@Entity('eligibility_policy')
export class EligibilityPolicy {
  @PrimaryColumn('uuid') id!: string;
  @Column('integer') version!: number;
  @Column('text') externalId!: string;
  @Column('jsonb') clauses!: EligibilityClauses;
  @Column('date') validFrom!: LocalDate;
  @Column('date', { nullable: true }) validTo!: LocalDate | null;

  static idOf(externalId: string): string {
    return referenceId('eligibility-policy', externalId);
  }

  /** @throws DomainError INVALID naming the field. */
  static define(externalId: string, facts: EligibilityPolicyFacts): EligibilityPolicy {
    requireColumns(facts, ['validFrom']);
    const policy = Object.assign(new EligibilityPolicy(), {
      id: EligibilityPolicy.idOf(externalId),
      version: 1,
      externalId,
      clauses: NOTHING_ASKED,
      validTo: null,
    });
    policy.take(facts);
    return policy;
  }

  /** Returns what happened, or null when nothing changed. @throws DomainError INVALID naming the field. */
  update(facts: EligibilityPolicyFacts): EligibilityPolicyEvent | null {
    const before = fingerprint(this);
    this.take(facts);
    if (fingerprint(this) === before) return null;
    this.version += 1;
    return 'internal-mobility.eligibility-policy.changed';
  }

  private take({ validFrom, validTo, ...stated }: EligibilityPolicyFacts): void {
    const given = Object.entries(stated).filter(([, clause]) => clause !== undefined);
    const clauses = { ...this.clauses, ...(Object.fromEntries(given) as Partial<EligibilityClauses>) };
    if (clauses.waivable.length > 0 !== (clauses.waiverBy !== null))
      throw DomainError.invalid('waiverBy', 'and waivable say together who may let somebody off from what');
    this.clauses = clauses;
    this.validFrom = validFrom ?? this.validFrom;
    if (validTo !== undefined) this.validTo = validTo;
    if (this.validTo !== null && this.validTo < this.validFrom)
      throw DomainError.invalid('validTo', 'must not be before validFrom');
  }
}
