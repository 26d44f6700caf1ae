import type { Tx } from '@libs/database';
import { Dirty, Recomputation } from '@libs/messaging';
import { Injectable } from '@nestjs/common';
import { STATEMENTS } from '../rating-statements/statement-kinds';
import { SKILL_SPREAD } from '../skills/skill-kinds';

/** Whose job, now or before, asks for the skill. */
const ASKED_OF = `
  select id from known_jobs
  where job_role_ids && array(
    select role.id from known_job_role as role, jsonb_array_elements(role.state -> 'requirements') as asked
    where asked ->> 'subject' = $2::text)
  order by id`;

/**
 * What a job lets assume is told in steps of the skill's scale. The import marks the skill only, since its login may not
 * see people; this worker step marks them.
 */
@Injectable()
export class SpreadSkills extends Recomputation {
  readonly kind = SKILL_SPREAD;

  constructor(private readonly dirty: Dirty) {
    super();
  }

  override async recompute(tx: Tx, skillId: string): Promise<void> {
    await this.dirty.markFrom(tx, STATEMENTS, ASKED_OF, [skillId]);
  }
}
