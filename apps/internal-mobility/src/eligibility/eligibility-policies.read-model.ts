import { ApiDatabase, type Tx } from '@libs/database';
import type { Actor } from '@libs/platform';
import { afterId, type PageQuery } from '@libs/subgraph';
import { Injectable } from '@nestjs/common';
import type { EligibilityPolicyView } from './eligibility-policy.view';
import { policyInForce, type PolicyQuestion, type PolicyVersion } from './policy-in-force';

const COLUMNS = `policy.id, policy.version, policy.external_id as "externalId", policy.clauses,
  policy.valid_from::text as "validFrom", policy.valid_to::text as "validTo"`;

/** Who may move, when: as screens show it, and as answers are given by. */
@Injectable()
export class EligibilityPoliciesReadModel {
  constructor(private readonly database: ApiDatabase) {}

  /** In order of id; one more than the page holds. */
  async page(actor: Actor, page: PageQuery): Promise<EligibilityPolicyView[]> {
    const policies = await this.database.transaction(actor, (tx) =>
      tx.query<PolicyVersion[]>(
        `select ${COLUMNS} from eligibility_policy as policy where $1::uuid is null or policy.id > $1::uuid
         order by policy.id limit $2`,
        [afterId(page), page.limit],
      ),
    );
    return policies.map(viewOf);
  }

  /** In the order of the questions, in one statement: the policy that counts there, or null where none does. */
  async inForce(tx: Tx, questions: readonly PolicyQuestion[]): Promise<(PolicyVersion | null)[]> {
    // An employer has tens of policies: choosing among all of them is said once, in policyInForce.
    const policies = await tx.query<PolicyVersion[]>(`select ${COLUMNS} from eligibility_policy as policy`);
    return questions.map((question) => policyInForce(policies, question));
  }
}

function viewOf({ clauses, ...policy }: PolicyVersion): EligibilityPolicyView {
  return { ...policy, ...clauses };
}
