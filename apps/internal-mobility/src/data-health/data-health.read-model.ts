import { ApiDatabase, type Tx } from '@libs/database';
import { Clock, type Actor } from '@libs/platform';
import type { PageQuery } from '@libs/subgraph';
import { Injectable } from '@nestjs/common';
import { AccessPolicy } from '../access/access-policy';
import type { DataFinding } from './data-finding.view';

/** The HR system's view of people and grants, lent to a person after the policy has said yes. */
const AS_HR_SYSTEM: Actor = { kind: 'integration', clientId: 'data-health' };

/** Jobs that run or will, of people who have not left; read once, since every row of it passes row-level security. */
const JOBS = `job as materialized (
  select employee.id, employee.external_id, job_assignment.manager_id, job_assignment.unit, job_assignment.legal_entity
  from job_assignment join employee on employee.id = job_assignment.employee_id
  where employee.status <> 'LEFT' and coalesce(job_assignment.valid_to >= $3::date, true))`;

/** Codes that a list lacks, once there is a list: until somebody sends one, codes are all there is. */
const unlisted = (kind: 'SECTOR' | 'FAMILY', code: string) => `${code} is not null
  and exists (select 1 from field_of_work as any_one where any_one.kind = '${kind}' and not any_one.retired)
  and not exists (select 1 from field_of_work as listed
    where listed.kind = '${kind}' and not listed.retired and listed.external_id = ${code})`;

/** Each gives kind, subject, id, external id and what leads nowhere; $3 is today. */
const FINDINGS: readonly string[] = [
  `select 'MANAGER_LEFT', 'employee', job.id, job.external_id, coalesce(manager.external_id, job.manager_id::text)
   from job left join employee as manager on manager.id = job.manager_id
   where job.manager_id is not null and coalesce(manager.status = 'LEFT', true)`,
  `select 'UNIT_UNKNOWN', 'employee', job.id, job.external_id, job.unit
   from job left join unit on unit.external_id = job.unit where job.unit is not null and unit.id is null`,
  `select 'LEGAL_ENTITY_UNKNOWN', 'employee', job.id, job.external_id, job.legal_entity
   from job left join legal_entity on legal_entity.external_id = job.legal_entity
   where job.legal_entity is not null and legal_entity.id is null`,
  `select 'UNIT_UNKNOWN', 'opening', opening.id, opening.external_id, opening.unit
   from opening left join unit on unit.external_id = opening.unit
   where opening.status in ('DRAFT', 'PUBLISHED') and opening.unit is not null and unit.id is null`,
  `select 'UNIT_UNKNOWN', 'access-grant', access_grant.id, access_grant.external_id, access_grant.scope_unit
   from access_grant left join unit on unit.external_id = access_grant.scope_unit
   where not access_grant.revoked and access_grant.scope_unit is not null and unit.id is null`,
  `select 'SKILL_UNKNOWN', 'job-role', job_role.id, job_role.external_id, asked.requirement->>'subject'
   from job_role cross join lateral jsonb_array_elements(job_role.requirements) as asked(requirement)
   left join skill on skill.id::text = asked.requirement->>'subject'
   where not job_role.retired and asked.requirement->>'kind' = 'SKILL' and skill.id is null`,
  `select 'FAMILY_UNLISTED', 'job-role', job_role.id, job_role.external_id, job_role.family
   from job_role where not job_role.retired and job_role.origin = 'INSIDE' and ${unlisted('FAMILY', 'job_role.family')}`,
  `select 'SECTOR_UNLISTED', 'job-role', job_role.id, job_role.external_id, job_role.sector
   from job_role where not job_role.retired and job_role.origin = 'INSIDE' and ${unlisted('SECTOR', 'job_role.sector')}`,
  `select 'SECTOR_UNLISTED', 'unit', unit.id, unit.external_id, unit.sector
   from unit where ${unlisted('SECTOR', 'unit.sector')}`,
  `select 'GRANT_HOLDER_LEFT', 'access-grant', access_grant.id, access_grant.external_id, employee.external_id
   from access_grant join employee on employee.id = access_grant.person_id
   where not access_grant.revoked and employee.status = 'LEFT'`,
  `select 'MOVE_HELD', 'employee', employee.id, employee.external_id, null
   from employee where employee.next_change_on < $3::date - 1`,
];

/** What does not fit together in the data, in one order: by kind, subject and id. */
@Injectable()
export class DataHealthReadModel {
  constructor(
    private readonly database: ApiDatabase,
    private readonly policy: AccessPolicy,
    private readonly clock: Clock,
  ) {}

  /** One more than the page holds; null for all but HR administrators and the HR system. */
  async page(actor: Actor, { after, limit }: PageQuery): Promise<DataFinding[] | null> {
    const allowed = await this.database.transaction(actor, (tx) => this.policy.seesDataHealth(tx, actor));
    if (!allowed) return null;
    return this.database.transaction(AS_HR_SYSTEM, (tx: Tx) =>
      tx.query<DataFinding[]>(
        `with ${JOBS} select found.* from (
           select finding.*, concat_ws('|', kind, subject, "subjectId", "refersTo") collate "C" as key
           from (${FINDINGS.join('\nunion\n')}) as finding(kind, subject, "subjectId", "externalId", "refersTo")
         ) as found where $1::text is null or found.key > $1 order by found.key limit $2`,
        [after ?? null, limit, this.clock.today()],
      ),
    );
  }
}
