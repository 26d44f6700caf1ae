import { saveAggregates, type Tx } from '@libs/database';
import type { StoredThing } from '@libs/imports';
import { Injectable } from '@nestjs/common';
import { Any } from 'typeorm';
import { Skill } from './skill';

/** Loads and saves skills. */
@Injectable()
export class SkillsRepository {
  async findByIds(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, Skill>> {
    const skills = ids.length === 0 ? [] : await tx.findBy(Skill, { id: Any([...ids]) });
    return new Map(skills.map((skill) => [skill.id, skill]));
  }

  /** All that are not retired. */
  async stored(tx: Tx): Promise<StoredThing[]> {
    return tx.query(`select external_id as "externalId" from skill where not retired`);
  }

  async saveAll(tx: Tx, skills: readonly Skill[]): Promise<void> {
    if (skills.length > 0) await saveAggregates(tx, Skill, skills);
  }
}
