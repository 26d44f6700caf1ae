import { saveAggregates, type Tx } from '@libs/database';
import type { StoredThing } from '@libs/imports';
import { Injectable } from '@nestjs/common';
import { Any } from 'typeorm';
import { ReimbursementPolicy } from './reimbursement-policy';

/** Loads and saves policies, and keeps each version. */
@Injectable()
export class ReimbursementPoliciesRepository {
  async findByIds(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, ReimbursementPolicy>> {
    const policies = ids.length === 0 ? [] : await tx.findBy(ReimbursementPolicy, { id: Any([...ids]) });
    return new Map(policies.map((policy) => [policy.id, policy]));
  }

  async stored(tx: Tx): Promise<StoredThing[]> {
    return tx.query(`select external_id as "externalId" from reimbursement_policy`);
  }

  async saveAll(tx: Tx, policies: readonly ReimbursementPolicy[]): Promise<void> {
    if (policies.length === 0) return;
    await saveAggregates(tx, ReimbursementPolicy, policies);
    await tx.query(
      `insert into reimbursement_policy_version (id, version, clauses, valid_from, valid_to)
       select id, version, clauses, valid_from, valid_to from reimbursement_policy where id = any($1::uuid[])`,
      [policies.map(({ id }) => id)],
    );
  }
}
