import { ApiDatabase, type Tx } from '@libs/database';
import { Clock, type Actor } from '@libs/platform';
import { possibleIds } from '@libs/subgraph';
import { Injectable } from '@nestjs/common';
import { fitOf } from '../fit/fit';
import type { FitQuestion } from '../fit/fits.read-model';
import { MatchInputsReadModel } from '../fit/match-inputs.read-model';
import { skillsAskedBy } from '../skills/skills-asked-by';
import { KnownSkillsReadModel } from '../skills/known-skills.read-model';
import { steppingStones, type PossibleStone, type SteppingStone } from './stepping-stones';

/** What lies on the way to a job that a person cannot take yet; for that person alone. */
@Injectable()
export class SteppingStonesReadModel {
  constructor(
    private readonly database: ApiDatabase,
    private readonly inputs: MatchInputsReadModel,
    private readonly skills: KnownSkillsReadModel,
    private readonly clock: Clock,
  ) {}

  /** The best first, at most `first`; null for an unknown role or opening. */
  async towards(actor: Actor, employeeId: string, goal: FitQuestion, first: number): Promise<SteppingStone[] | null> {
    if (possibleIds(Object.values(goal)).length === 0) return null;
    return this.database.transaction(actor, async (tx) => {
      const role = await this.inputs.askedRole(tx, goal);
      if (role === null) return null;
      const asOf = this.clock.today();
      const person = await this.inputs.person(tx, employeeId, asOf);
      const knownSkills = await this.skills.knownIds(tx, skillsAskedBy([role]));
      const { missing } = fitOf(role.requirements, { skills: person.levels }, { asOf, knownSkills });
      if (missing.length === 0) return [];
      const { requirements } = role;
      const distant = { jobRoleId: role.id, level: await this.levelOf(tx, role.id), requirements, missing };
      return steppingStones(distant, await this.possible(tx, employeeId)).slice(0, first);
    });
  }

  private async levelOf(tx: Tx, jobRoleId: string): Promise<number | null> {
    const [role] = await tx.query<{ level: number | null }[]>(`select job_role.level from job_role where id = $1`, [
      jobRoleId,
    ]);
    return role?.level ?? null;
  }

  /** Published openings that the person is ready for or one gap away from. */
  private possible(tx: Tx, employeeId: string): Promise<PossibleStone[]> {
    return tx.query<PossibleStone[]>(
      `select band_state.opening_id as "openingId", job_role.id as "jobRoleId", job_role.level, band_state.band,
         job_role.requirements
       from band_state join opening on opening.id = band_state.opening_id
       join job_role on job_role.id = opening.job_role_id
       where band_state.employee_id = $1 and opening.status = 'PUBLISHED'`,
      [employeeId],
    );
  }
}
