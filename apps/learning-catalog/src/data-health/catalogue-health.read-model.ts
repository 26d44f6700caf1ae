import { ApiDatabase } from '@libs/database';
import { Clock, type Actor } from '@libs/platform';
import type { PageQuery } from '@libs/subgraph';
import { Injectable } from '@nestjs/common';
import { AccessPolicy } from '../access/access-policy';
import type { CatalogueFinding } from './catalogue-finding.view';

/** Each gives kind, subject, id, external id and what leads nowhere; $3 is today. */
const FINDINGS: readonly string[] = [
  `select 'PROVIDER_UNKNOWN', 'course', course.id, course.external_id, course.provider_code
   from course left join listed on listed.external_id = course.provider_code
   where course.provider_code is not null and listed.id is null`,
  `select 'PROVIDER_UNLISTED', 'course', course.id, course.external_id, course.provider
   from course where course.provider_code is null and exists (select 1 from listed)
     and not exists (select 1 from listed where listed.name = course.provider)`,
  `select 'APPROVED_PROVIDER_UNKNOWN', 'reimbursement-policy', policy.id, policy.external_id, approved.name
   from reimbursement_policy as policy
   cross join lateral jsonb_array_elements_text(
     case jsonb_typeof(policy.clauses -> 'providers') when 'array' then policy.clauses -> 'providers' else '[]' end
   ) as approved(name)
   where coalesce(policy.valid_to >= $3::date, true)
     and not exists (select 1 from listed where approved.name in (listed.external_id, listed.name) or approved.name = any(listed.former_names))
     and not exists (select 1 from course where course.provider = approved.name)`,
];

/** What does not fit together in the catalogue, in one order: by kind, subject and id. */
@Injectable()
export class CatalogueHealthReadModel {
  constructor(
    private readonly database: ApiDatabase,
    private readonly policy: AccessPolicy,
    private readonly clock: Clock,
  ) {}

  /** One more than the page holds; null for all but learning administrators and the HR system. */
  page(actor: Actor, { after, limit }: PageQuery): Promise<CatalogueFinding[] | null> {
    return this.database.transaction(actor, async (tx) => {
      if (actor.kind !== 'integration' && !(await this.policy.administersLearning(tx, actor))) return null;
      return tx.query<CatalogueFinding[]>(
        `with listed as materialized (select provider.id, provider.external_id, provider.name, provider.former_names
           from provider where not provider.retired)
         select found.* from (
           select finding.*, concat_ws('|', kind, subject, "subjectId", "refersTo") collate "C" as key
           from (${FINDINGS.join('\nunion\n')}) as finding(kind, subject, "subjectId", "externalId", "refersTo")
         ) as found where $1::text is null or found.key > $1 order by found.key limit $2`,
        [after ?? null, limit, this.clock.today()],
      );
    });
  }
}
