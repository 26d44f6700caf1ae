import type { SkillV1 } from '@libs/contracts';
import type { Tx } from '@libs/database';
import { Dirty } from '@libs/messaging';
import { Injectable } from '@nestjs/common';
import { BAND_SPREAD } from '../bands/band-kinds';

/** Writes the copy of skills: which ids exist. Names are shown by the service that owns them. */
@Injectable()
export class SkillsProjection {
  constructor(private readonly dirty: Dirty) {}

  /** A skill that was unknown until now may turn requirements from UNKNOWN into something that can be judged. */
  async apply(tx: Tx, { id, version, retired }: SkillV1): Promise<void> {
    const added = await tx.query<{ added: boolean }[]>(
      `insert into skill (id, version, retired) values ($1, $2, $3)
       on conflict (id) do update set version = excluded.version, retired = excluded.retired
         where skill.version < excluded.version
       returning xmax = 0 as added`,
      [id, version, retired],
    );
    if (added[0]?.added === true) await this.spread(tx, id);
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await tx.query(`delete from skill where id = $1`, [id]);
    await this.spread(tx, id);
  }

  private async spread(tx: Tx, id: string): Promise<void> {
    await this.dirty.markFrom(
      tx,
      BAND_SPREAD,
      `select job_role.id from job_role where job_role.requirements @> $2::jsonb order by job_role.id`,
      [JSON.stringify([{ kind: 'SKILL', subject: id }])],
    );
  }

  async empty(tx: Tx): Promise<void> {
    await tx.query('delete from skill');
  }
}
