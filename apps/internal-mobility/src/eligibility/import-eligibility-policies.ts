import { ApiDatabase, recordAuditRows, type Tx } from '@libs/database';
import {
  importAtOnce,
  planUpserts,
  type Changed,
  type ImportKind,
  type ImportPlan,
  type ImportReport,
  type StoredThing,
} from '@libs/imports';
import { DomainError, type CommandContext } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { requireIntegration } from '../access/access-policy';
import { LegalEntitiesReadModel } from '../legal-entities/legal-entities.read-model';
import { EligibilityPoliciesRepository } from './eligibility-policies.repository';
import { EligibilityPolicy, type EligibilityPolicyEvent } from './eligibility-policy';
import {
  canonicalEligibilityPolicy,
  type EligibilityPolicyRow,
  EligibilityPolicyRowSchema,
  factsIn,
} from './eligibility-policy-row';

type ChangedPolicy = Changed<EligibilityPolicy, EligibilityPolicyEvent>;

/** Takes over who may move, when. A policy that a list lacks stays: it ends on its own last day. */
@Injectable()
export class ImportEligibilityPolicies implements ImportKind<EligibilityPolicyRow, ChangedPolicy> {
  readonly name = 'eligibility-policies';
  readonly schema = EligibilityPolicyRowSchema;
  readonly canonical = canonicalEligibilityPolicy;

  constructor(
    private readonly database: ApiDatabase,
    private readonly policies: EligibilityPoliciesRepository,
    private readonly legalEntities: LegalEntitiesReadModel,
  ) {}

  /** @throws DomainError FORBIDDEN for anybody but the integration client. */
  async execute(
    { rows }: { readonly rows: readonly EligibilityPolicyRow[] },
    context: CommandContext,
  ): Promise<ImportReport> {
    requireIntegration(context.actor);
    return importAtOnce(this.database, this, rows, context);
  }

  stored(tx: Tx): Promise<StoredThing[]> {
    return this.policies.stored(tx);
  }

  async plan(tx: Tx, rows: readonly EligibilityPolicyRow[]): Promise<ImportPlan<ChangedPolicy>> {
    const externalIds = rows.map(({ externalId }) => externalId);
    const stored = await this.policies.named(tx, externalIds);
    const companies = await this.legalEntities.knownCodes(
      tx,
      rows.flatMap(({ legalEntity }) => legalEntity ?? []),
    );
    const facts = (row: EligibilityPolicyRow) => {
      if (row.legalEntity != null && !companies.has(row.legalEntity))
        throw DomainError.invalid('legalEntity', 'no company has this external id');
      return factsIn(row);
    };
    return planUpserts(rows, {
      known: ({ externalId }) => stored.get(externalId),
      define: (row) => ({
        thing: EligibilityPolicy.define(row.externalId, facts(row)),
        event: 'internal-mobility.eligibility-policy.defined',
      }),
      update: (policy, row) => policy.update(facts(row)),
    });
  }

  async apply(tx: Tx, changed: readonly ChangedPolicy[], context: CommandContext): Promise<void> {
    await this.policies.saveAll(
      tx,
      changed.map(({ thing }) => thing),
    );
    const entries = changed.map(({ thing, event }) => ({ action: event, subject: thing.id, fields: ['clauses'] }));
    await recordAuditRows(tx, context, entries);
  }
}
