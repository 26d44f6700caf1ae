import type { Tx } from '@libs/database';
import { Dirty, Recomputation } from '@libs/messaging';
import { Injectable } from '@nestjs/common';
import { CANDIDATE } from '../candidates/candidate-kinds';
import { BAND, BAND_SPREAD } from './band-kinds';
import { OpenRolesProjection } from './open-roles.projection';

/**
 * Whoever a job role ($2) may matter to now: who misses one at most of the skills that it must have, by any of the levels
 * that are in these copies, and who was close to one of its openings before.
 */
const touched = (levels: string, near: string) => `
  with must as (
    select requirement->>'subject' as skill, (requirement->>'minimum')::int as level
    from job_role cross join jsonb_array_elements(job_role.requirements) as requirement
    where job_role.id = $2 and requirement->>'kind' = 'SKILL' and (requirement->>'mustHave')::boolean
  ), enough as (select count(*) - 1 as skills from must)
  select known.employee_id as subject from ${levels} as known cross join enough
  where enough.skills <= 0 or enough.skills <= (
    select count(*) from must where (known.levels->must.skill->>'level')::int >= must.level)
  union ${near}
  order by 1`;

const BANDS = touched(
  'skill_profile',
  'select band_state.employee_id from band_state where band_state.job_role_id = $2',
);
const CANDIDATES = touched(
  'discoverable_profile',
  `select candidate_state.employee_id from candidate_state join opening on opening.id = candidate_state.opening_id
   where opening.job_role_id = $2`,
);

/**
 * A changed job role or opening touches people. The command marks the role only, since its login may not see those people;
 * this worker step marks them, set-based and outside the command's transaction.
 */
@Injectable()
export class SpreadBands extends Recomputation {
  readonly kind = BAND_SPREAD;

  constructor(
    private readonly dirty: Dirty,
    private readonly openRoles: OpenRolesProjection,
  ) {
    super();
  }

  override async recompute(tx: Tx, jobRoleId: string): Promise<void> {
    await this.openRoles.raise(tx);
    await this.dirty.markFrom(tx, BAND, BANDS, [jobRoleId]);
    await this.dirty.markFrom(tx, CANDIDATE, CANDIDATES, [jobRoleId]);
  }
}
