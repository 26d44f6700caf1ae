import { ApiDatabase, type Tx } from '@libs/database';
import type { Actor, LocalDate } from '@libs/platform';
import { afterId, toConnection, type Connection, type PageQuery } from '@libs/subgraph';
import { Injectable } from '@nestjs/common';
import type { JobRoleRequirement } from '../job-roles/job-role';
import type { AskedBy, RankedOpening } from '../match-scores/rank-openings';
import { answerHash, replayed, type OpeningRun } from './opening-run';

/** A stored list and the same computed again: null when the engine is a newer one by now. */
export interface ReplayedRun {
  readonly run: OpeningRun;
  readonly again: readonly RankedOpening[] | null;
  /** Whether every byte is the same; null when it cannot be computed again. */
  readonly identical: boolean | null;
}

const COLUMNS = `opening_run.id, opening_run.made_at as "madeAt", opening_run.engine_version as "engineVersion",
  opening_run.arithmetic_version as "arithmeticVersion", opening_run.profile_version as "profileVersion",
  opening_run.landscape_version as "landscapeVersion", opening_run.inputs, opening_run.shown,
  opening_run.answer_hash as "answerHash"`;

/** Which runs are meant: made on or after a day (UTC), of one person; null for all. */
export interface WhichRuns {
  readonly since: LocalDate | null;
  readonly person: string | null;
}

const MEANT = `($1::date is null or opening_run.made_at >= $1::date::timestamp at time zone 'UTC')
  and ($2::uuid is null or opening_run.employee_id = $2::uuid)`;

/** The midnight with which a day begins where the person works. */
const midnight = (day: string) => `(${day})::timestamp at time zone employee.time_zone`;

/** Lists of ranked openings that people were shown, and the same computed again. */
@Injectable()
export class OpeningRunsReadModel {
  constructor(private readonly database: ApiDatabase) {}

  /** The newest first. With a day: the one that it began with, and those made in its course. */
  async ofPerson(
    actor: Actor,
    employeeId: string,
    on: LocalDate | null,
    page: PageQuery,
  ): Promise<Connection<ReplayedRun>> {
    return this.database.transaction(actor, async (tx) => {
      const runs = await tx.query<OpeningRun[]>(
        `select ${COLUMNS} from opening_run join employee on employee.id = opening_run.employee_id
         where opening_run.employee_id = $1 and ($3::uuid is null or opening_run.id < $3::uuid) and ($2::date is null or (
           opening_run.made_at < ${midnight('$2::date + 1')}
           and not exists (select 1 from opening_run as later where later.employee_id = opening_run.employee_id
             and later.made_at > opening_run.made_at and later.made_at <= ${midnight('$2::date')})))
         order by opening_run.id desc limit $4`,
        [employeeId, on, afterId(page), page.limit],
      );
      const { edges, pageInfo } = toConnection(runs, page, ({ id }) => id);
      const askedBy = await this.askedBy(
        tx,
        edges.map(({ node }) => node),
      );
      return { edges: edges.map(({ node, cursor }) => ({ node: replay(node, askedBy), cursor })), pageInfo };
    });
  }

  /** So many of these runs, the oldest first, after one of them. For a transaction that may see them. */
  async some(tx: Tx, { since, person }: WhichRuns, after: string | null, limit: number): Promise<OpeningRun[]> {
    return tx.query<OpeningRun[]>(
      `select ${COLUMNS} from opening_run
       where ${MEANT} and ($3::uuid is null or opening_run.id > $3::uuid) order by opening_run.id limit $4`,
      [since, person, after, limit],
    );
  }

  async count(tx: Tx, { since, person }: WhichRuns): Promise<number> {
    const [counted] = await tx.query<{ runs: number }[]>(
      `select count(*)::int as runs from opening_run where ${MEANT}`,
      [since, person],
    );
    return counted?.runs ?? 0;
  }

  /** What the job roles of these runs asked in the versions that were compared. */
  async askedBy(tx: Tx, runs: readonly OpeningRun[]): Promise<AskedBy> {
    const pairs = runs.flatMap(({ inputs }) => inputs.openings);
    const rows = await tx.query<{ role: string; version: number; requirements: JobRoleRequirement[] }[]>(
      `select job_role_version.job_role_id as role, job_role_version.version,
         job_role_version.state -> 'requirements' as requirements
       from (select distinct * from unnest($1::uuid[], $2::int[]) as pair(id, version)) as asked
       join job_role_version on job_role_version.job_role_id = asked.id and job_role_version.version = asked.version`,
      [pairs.map(([, role]) => role), pairs.map(([, , version]) => version)],
    );
    const asked = new Map(rows.map(({ role, version, requirements }) => [`${role}.${String(version)}`, requirements]));
    return (role, version) => asked.get(`${role}.${String(version)}`);
  }
}

/** Computes a stored list again. */
export function replay(run: OpeningRun, askedBy: AskedBy): ReplayedRun {
  const again = replayed(run, askedBy);
  return { run, again, identical: again && answerHash(again) === run.answerHash };
}
