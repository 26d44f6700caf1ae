import { KnownEmployees } from '@libs/auth';
import type { JobRoleV1 } from '@libs/contracts';
import type { Tx } from '@libs/database';
import { Clock } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { factsOf } from '../gaps/facts-of';
import { KnownJobRolesReadModel } from '../job-roles/known-job-roles.read-model';
import { SkillProfilesReadModel } from '../ratings/skill-profiles.read-model';
import { SkillsReadModel } from '../skills/skills.read-model';
import { Exploration } from './exploration';
import { explore, mostFirst, type ExploredRole } from './explored-role';

const ROLES_OF_A_FIELD = 5;

/** What is looked into, and how its person stands to the job roles in it as of today. */
export interface ExplorationAnswer {
  readonly exploration: Exploration;
  readonly roles: readonly ExploredRole[];
}

/** Answers how a person stands to what they look into: computed when asked, and kept nowhere. */
@Injectable()
export class ExplorationsReadModel {
  constructor(
    private readonly jobRoles: KnownJobRolesReadModel,
    private readonly profiles: SkillProfilesReadModel,
    private readonly skills: SkillsReadModel,
    private readonly employees: KnownEmployees,
    private readonly clock: Clock,
  ) {}

  /** The newest first. What has become a goal is shown as that, and left out here for as long. */
  async of(tx: Tx, employeeId: string): Promise<ExplorationAnswer[]> {
    const explorations = await tx
      .createQueryBuilder(Exploration, 'exploration')
      .where('exploration.employee_id = :employeeId', { employeeId })
      .andWhere(
        'not exists (select 1 from goal where goal.employee_id = exploration.employee_id and goal.job_role_id = exploration.job_role_id)',
      )
      .orderBy('exploration.id', 'DESC')
      .getMany();
    if (explorations.length === 0) return [];
    const named = await this.jobRoles.findByIds(
      tx,
      explorations.flatMap(({ jobRoleId }) => jobRoleId ?? []),
    );
    const rolesOf = await this.rolesOfEach(tx, explorations, named);
    const all = [...rolesOf.values()].flat();
    const facts = await this.factsFor(tx, employeeId, all);
    const asOf = this.clock.today((await this.employees.find(tx, employeeId))?.timeZone);
    return explorations.map((exploration) => {
      const roles = rolesOf.get(exploration.id) ?? [];
      const explored = roles.map((role) => explore(exploration.id, role, facts, asOf));
      return { exploration, roles: mostFirst(roles, explored).slice(0, ROLES_OF_A_FIELD) };
    });
  }

  private async rolesOfEach(
    tx: Tx,
    explorations: readonly Exploration[],
    named: ReadonlyMap<string, JobRoleV1>,
  ): Promise<ReadonlyMap<string, readonly JobRoleV1[]>> {
    const found = new Map<string, readonly JobRoleV1[]>();
    for (const { id, jobRoleId, sector, family } of explorations) {
      const role = named.get(jobRoleId ?? '');
      const one = role === undefined ? [] : [role];
      found.set(id, jobRoleId === null ? await this.jobRoles.ofField(tx, { sector, family }) : one);
    }
    return found;
  }

  private async factsFor(tx: Tx, employeeId: string, roles: readonly JobRoleV1[]) {
    const asked = roles.flatMap(({ requirements }) => requirements.filter(({ kind }) => kind === 'SKILL'));
    const subjects = [...new Set(asked.map(({ subject }) => subject))];
    return factsOf(await this.profiles.find(tx, employeeId), await this.skills.unknownAmong(tx, subjects));
  }
}
