import { sayAsked } from '@libs/requirements';
import { ApiDatabase, hasWords, nameOrder, textsOf, type Tx } from '@libs/database';
import type { LocalizedText, PayRange } from '@libs/contracts';
import type { Actor } from '@libs/platform';
import { afterPlace, possibleIds, type PageQuery, type Placed } from '@libs/subgraph';
import { Injectable } from '@nestjs/common';
import type { JobRoleOrigin, JobRoleRequirement } from './job-role';
import type { JobRoleView, RequirementView } from './job-role.view';

/** Where a job role stands on its ladder. */
export interface RoleStep {
  readonly ladder: string | null;
  readonly level: number | null;
}

/** Which job roles are looked for; null and no words are all of them. */
export interface JobRoleSearch {
  readonly words: readonly string[];
  readonly family: string | null;
  readonly ladder: string | null;
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

const KEY = nameOrder('job_role.title');

/** Job roles as screens show them. */
@Injectable()
export class JobRolesReadModel {
  constructor(private readonly database: ApiDatabase) {}

  /** In order of titles; one more than the page holds. */
  async page(actor: Actor, { words, family, ladder }: JobRoleSearch, page: PageQuery): Promise<Placed<JobRoleView>[]> {
    const after = afterPlace(page);
    const rows = await this.database.transaction(actor, (tx) =>
      tx.query<(JobRoleRecord & { key: string })[]>(
        `select ${COLUMNS}, ${KEY} as key from job_role
         where not job_role.retired and ($1::uuid is null or (${KEY}, job_role.id) > ($2, $1::uuid))
           and ${hasWords(textsOf('job_role.title'), '$4')}
           and ($5::text is null or job_role.family = $5) and ($6::text is null or job_role.ladder = $6)
         order by ${KEY}, job_role.id limit $3`,
        [after?.id ?? null, after?.key ?? null, page.limit, words, family, ladder],
      ),
    );
    return rows.map(({ key, ...row }) => ({ node: viewOf(row), id: row.id, key }));
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
    asks: sayAsked({ kind, subject, minimum }),
    minimum,
    mustHave,
    weight,
    typicalMonthsToClose: typicalMonthsToClose ?? null,
  };
}
