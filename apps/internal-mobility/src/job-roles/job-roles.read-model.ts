import { ApiDatabase, type Tx } from '@libs/database';
import type { LocalizedText, PayRange } from '@libs/contracts';
import type { Actor } from '@libs/platform';
import { afterId, possibleIds, localized, type PageQuery } from '@libs/subgraph';
import { Injectable } from '@nestjs/common';
import type { JobRoleOrigin, JobRoleRequirement } from './job-role';
import type { JobRoleView, RequirementView } from './job-role.view';

/** Where a job role stands on its ladder. */
export interface RoleStep {
  readonly ladder: string | null;
  readonly level: number | null;
}

interface JobRoleRecord {
  id: string;
  version: number;
  origin: JobRoleOrigin;
  title: LocalizedText;
  description: LocalizedText | null;
  family: string;
  sector: string | null;
  level: number | null;
  payRange: PayRange | null;
  requirements: JobRoleRequirement[];
}

const COLUMNS = `job_role.id, job_role.version, job_role.origin, job_role.title, job_role.description, job_role.family,
  job_role.sector, job_role.level, job_role.pay_range as "payRange", job_role.requirements`;

/** Job roles as screens show them. */
@Injectable()
export class JobRolesReadModel {
  constructor(private readonly database: ApiDatabase) {}

  /** In order of id; one more than the page holds. */
  async page(actor: Actor, page: PageQuery): Promise<JobRoleView[]> {
    const rows = await this.database.transaction(actor, (tx) =>
      tx.query<JobRoleRecord[]>(
        `select ${COLUMNS} from job_role
         where not job_role.retired and ($1::uuid is null or job_role.id > $1::uuid)
         order by job_role.id limit $2`,
        [afterId(page), page.limit],
      ),
    );
    return rows.map(viewOf);
  }

  /** In the order of the ids; null for an unknown one. */
  async byIds(actor: Actor, ids: readonly string[]): Promise<(JobRoleView | null)[]> {
    const rows = await this.database.transaction(actor, (tx) =>
      tx.query<JobRoleRecord[]>(`select ${COLUMNS} from job_role where job_role.id = any($1::uuid[])`, [
        possibleIds(ids),
      ]),
    );
    const byId = new Map(rows.map((row) => [row.id, viewOf(row)]));
    return ids.map((id) => byId.get(id) ?? null);
  }

  /** Ladder and level of the known ones among these roles, by id. */
  async kinds(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, RoleStep>> {
    const rows = await tx.query<(RoleStep & { id: string })[]>(
      `select job_role.id, job_role.ladder, job_role.level from job_role where job_role.id = any($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map(({ id, ...step }) => [id, step]));
  }

  /** Where the known ones among these roles come from, by id. */
  async origins(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, JobRoleOrigin>> {
    const rows = await tx.query<{ id: string; origin: JobRoleOrigin }[]>(
      `select job_role.id, job_role.origin from job_role where job_role.id = any($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map(({ id, origin }) => [id, origin]));
  }
}

function viewOf(record: JobRoleRecord): JobRoleView {
  return {
    ...record,
    title: localized(record.title),
    description: record.description === null ? null : localized(record.description),
    requirements: record.requirements.map(requirementView),
  };
}

function requirementView({
  id,
  kind,
  subject,
  minimum,
  mustHave,
  weight,
  typicalMonthsToClose,
}: JobRoleRequirement): RequirementView {
  const isSkill = kind === 'SKILL';
  return {
    id,
    kind,
    skill: isSkill ? { id: subject } : null,
    code: isSkill ? null : subject,
    minimum,
    mustHave,
    weight,
    typicalMonthsToClose: typicalMonthsToClose ?? null,
  };
}
