import type { ContractType, Money } from '@libs/contracts';
import { ApiDatabase, idempotent, recordAuditRows, type Tx } from '@libs/database';
import { importRows, type ImportReport } from '@libs/imports';
import type { CommandContext, LocalDate } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { AccessPolicy } from '../access/access-policy';
import { ReimbursementPoliciesRepository } from './reimbursement-policies.repository';
import { ReimbursementPolicy, type PolicyEvent, type PolicyFacts } from './reimbursement-policy';

/** One policy as HR states it. */
export interface ReimbursementPolicyRow {
  readonly externalId: string;
  readonly legalEntity?: string | null | undefined;
  readonly contracts: readonly ContractType[];
  readonly monthsOfService: number;
  readonly percentage: number;
  readonly cap?: Money | null | undefined;
  readonly validFrom: LocalDate;
  readonly validTo?: LocalDate | null | undefined;
}

interface Changed {
  readonly policy: ReimbursementPolicy;
  readonly event: PolicyEvent;
}

/** Takes over reimbursement policies. */
@Injectable()
export class ImportReimbursementPolicies {
  constructor(
    private readonly database: ApiDatabase,
    private readonly policies: ReimbursementPoliciesRepository,
    private readonly policy: AccessPolicy,
  ) {}

  /** @throws DomainError FORBIDDEN for anybody but a learning administrator and the HR system. */
  async execute(
    { rows }: { readonly rows: readonly ReimbursementPolicyRow[] },
    context: CommandContext,
  ): Promise<ImportReport> {
    return this.database.transaction(context.actor, async (tx) => {
      await this.policy.requireKeepsCatalogue(tx, context.actor);
      return idempotent(tx, context, rows, () => this.importWithin(tx, rows, context));
    });
  }

  private async importWithin(
    tx: Tx,
    rows: readonly ReimbursementPolicyRow[],
    context: CommandContext,
  ): Promise<ImportReport> {
    await tx.query(`select pg_advisory_xact_lock(hashtext('learning-catalog.import-reimbursement-policies'))`);
    const stored = await this.policies.findByIds(
      tx,
      rows.map(({ externalId }) => ReimbursementPolicy.idOf(externalId)),
    );
    const changed: Changed[] = [];
    const report = await importRows(rows, {
      externalIdOf: ({ externalId }) => externalId,
      apply: (row) => {
        const known = stored.get(ReimbursementPolicy.idOf(row.externalId));
        const change = apply(row, known);
        if (change === null) return 'unchanged';
        changed.push(change);
        return known === undefined ? 'created' : 'updated';
      },
    });
    await this.policies.saveAll(
      tx,
      changed.map(({ policy }) => policy),
    );
    const entries = changed.map(({ policy, event }) => ({ action: event, subject: policy.id, fields: ['clauses'] }));
    await recordAuditRows(tx, context, entries);
    return report;
  }
}

function apply(row: ReimbursementPolicyRow, known: ReimbursementPolicy | undefined): Changed | null {
  const { externalId, legalEntity, contracts, monthsOfService, percentage, cap, validFrom, validTo } = row;
  const facts: PolicyFacts = {
    clauses: {
      legalEntity: legalEntity ?? null,
      contracts: [...contracts],
      monthsOfService,
      percentage,
      cap: cap ?? null,
    },
    validFrom,
    validTo: validTo ?? null,
  };
  if (known === undefined) {
    const policy = ReimbursementPolicy.define(externalId.trim().normalize('NFC'), facts);
    return { policy, event: 'learning-catalog.reimbursement-policy.defined' };
  }
  const event = known.change(facts);
  return event === null ? null : { policy: known, event };
}
