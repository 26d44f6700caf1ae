import { saveAggregates, type Tx } from '@libs/database';
import type { StoredThing } from '@libs/imports';
import { Injectable } from '@nestjs/common';
import { Any } from 'typeorm';
import { EligibilityPolicy } from './eligibility-policy';

/** Loads and saves policies, and keeps each version. */
@Injectable()
export class EligibilityPoliciesRepository {
  async stored(tx: Tx): Promise<StoredThing[]> {
    return tx.query(`select external_id as "externalId" from eligibility_policy`);
  }

  /** By external id. */
  async named(tx: Tx, externalIds: readonly string[]): Promise<ReadonlyMap<string, EligibilityPolicy>> {
    const policies = await tx.findBy(EligibilityPolicy, { externalId: Any([...externalIds]) });
    return new Map(policies.map((policy) => [policy.externalId, policy]));
  }

  async saveAll(tx: Tx, policies: readonly EligibilityPolicy[]): Promise<void> {
    await saveAggregates(tx, EligibilityPolicy, policies);
    await tx.query(
      `insert into eligibility_policy_version (id, version, clauses, valid_from, valid_to)
       select id, version, clauses, valid_from, valid_to from eligibility_policy where id = any($1::uuid[])`,
      [policies.map(({ id }) => id)],
    );
  }
}
