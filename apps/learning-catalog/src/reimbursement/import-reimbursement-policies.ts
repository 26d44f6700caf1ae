import { ApiDatabase, recordAuditRows, type Tx } from '@libs/database';
import {
  importAtOnce,
  planEach,
  requireColumns,
  type ImportKind,
  type ImportPlan,
  type ImportReport,
  type PlannedChange,
  type StoredThing,
} from '@libs/imports';
import { Dirty } from '@libs/messaging';
import type { CommandContext } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { AccessPolicy } from '../access/access-policy';
import { RECOMMENDATION_SPREAD } from '../recommendations/recommendation-kinds';
import { ReimbursementPoliciesRepository } from './reimbursement-policies.repository';
import { wholeClauses } from './policy-clauses';
import { ReimbursementPolicy, type PolicyEvent, type PolicyFacts } from './reimbursement-policy';
import { canonicalPolicy, ReimbursementPolicyRow } from './reimbursement-policy-row';
import { stateClauses } from './state-clauses';

interface Changed {
  readonly policy: ReimbursementPolicy;
  readonly event: PolicyEvent;
}

/** Takes over reimbursement policies. One that a list lacks stays: it ends on its own last day. */
@Injectable()
export class ImportReimbursementPolicies implements ImportKind<ReimbursementPolicyRow, Changed> {
  readonly name = 'reimbursement-policies';
  readonly schema = ReimbursementPolicyRow;
  readonly refersTo = ['legal-entities'];
  readonly canonical = canonicalPolicy;

  constructor(
    private readonly database: ApiDatabase,
    private readonly policies: ReimbursementPoliciesRepository,
    private readonly policy: AccessPolicy,
    private readonly dirty: Dirty,
  ) {}

  /** @throws DomainError FORBIDDEN for anybody but a learning administrator and the HR system. */
  async execute(
    { rows }: { readonly rows: readonly ReimbursementPolicyRow[] },
    context: CommandContext,
  ): Promise<ImportReport> {
    await this.database.transaction(context.actor, (tx) => this.policy.requireKeepsCatalogue(tx, context.actor));
    return importAtOnce(this.database, this, rows, context);
  }

  stored(tx: Tx): Promise<StoredThing[]> {
    return this.policies.stored(tx);
  }

  async plan(tx: Tx, rows: readonly ReimbursementPolicyRow[]): Promise<ImportPlan<Changed>> {
    const stored = await this.policies.findByIds(
      tx,
      rows.map(({ externalId }) => ReimbursementPolicy.idOf(externalId)),
    );
    return planEach(rows, (row) => planned(row, stored.get(ReimbursementPolicy.idOf(row.externalId))));
  }

  async apply(tx: Tx, changed: readonly Changed[], context: CommandContext): Promise<void> {
    await this.policies.saveAll(
      tx,
      changed.map(({ policy }) => policy),
    );
    const entries = changed.map(({ policy, event }) => ({ action: event, subject: policy.id, fields: ['clauses'] }));
    await recordAuditRows(tx, context, entries);
    await this.dirty.mark(
      tx,
      RECOMMENDATION_SPREAD,
      entries.map(({ subject }) => subject),
    );
  }
}

function planned(row: ReimbursementPolicyRow, known: ReimbursementPolicy | undefined): PlannedChange<Changed> | null {
  const { externalId, validFrom, validTo, ...cells } = row;
  if (known === undefined) {
    const policy = ReimbursementPolicy.define(externalId, wholeFacts(row));
    const change = { policy, event: 'learning-catalog.reimbursement-policy.defined' } as const;
    return { externalId, what: 'CREATED', before: null, after: shown(policy), change };
  }
  const before = shown(known);
  const event = known.change({
    clauses: stateClauses(known.allClauses, cells),
    validFrom: validFrom ?? known.validFrom,
    validTo: validTo === undefined ? known.validTo : validTo,
  });
  if (event === null) return null;
  return { externalId, what: 'UPDATED', before, after: shown(known), change: { policy: known, event } };
}

/** @throws DomainError INVALID naming what a new policy cannot be without. */
function wholeFacts(row: ReimbursementPolicyRow): PolicyFacts {
  requireColumns(row, ['contracts', 'monthsOfService', 'percentage', 'validFrom']);
  const { externalId, validFrom, validTo, ...cells } = row;
  const { contracts, monthsOfService, percentage } = row;
  const clauses = stateClauses(wholeClauses({ contracts, monthsOfService, percentage }), cells);
  return { clauses, validFrom, validTo: validTo ?? null };
}

/** The policy with its clauses under the names that a row has for them. */
function shown({ allClauses, validFrom, validTo }: ReimbursementPolicy): object {
  return { ...allClauses, validFrom, validTo };
}
