import type { Tx } from '@libs/database';
import { afterId, possibleIds, type PageQuery } from '@libs/subgraph';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Skill } from './skill';

/** Answers questions about skills for screens and for other features. */
@Injectable()
export class SkillsReadModel {
  /** A page in the order of ids, retired ones left out. */
  page(tx: Tx, query: PageQuery): Promise<Skill[]> {
    const after = afterId(query);
    const page = tx
      .createQueryBuilder(Skill, 'skill')
      .where('not skill.retired')
      .orderBy('skill.id')
      .limit(query.limit);
    return (after === null ? page : page.andWhere('skill.id > :after', { after })).getMany();
  }

  async find(tx: Tx, id: string): Promise<Skill | null> {
    const [skill] = await this.findInOrder(tx, [id]);
    return skill ?? null;
  }

  /** In the order of `ids`, null where there is none. */
  async findInOrder(tx: Tx, ids: readonly string[]): Promise<(Skill | null)[]> {
    const possible = possibleIds(ids);
    const skills = possible.length === 0 ? [] : await tx.findBy(Skill, { id: In(possible) });
    const byId = new Map(skills.map((skill) => [skill.id, skill]));
    return ids.map((id) => byId.get(id) ?? null);
  }

  /** Those of the ids that no skill has. */
  async unknownAmong(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ id: string }[]>(
      `select wanted.id::text as id from unnest($1::uuid[]) as wanted(id) where not exists (select 1 from skill where skill.id = wanted.id)`,
      [ids],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
