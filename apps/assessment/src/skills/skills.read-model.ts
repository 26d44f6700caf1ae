import { hasWords, nameOrder, textsOf, type Tx } from '@libs/database';
import { afterPlace, placed, possibleIds, type PageQuery, type Place, type Placed } from '@libs/subgraph';
import { Injectable } from '@nestjs/common';
import { Any } from 'typeorm';
import { Skill } from './skill';

/** Which skills are looked for; null and no words are all of them. */
export interface SkillSearch {
  readonly words: readonly string[];
  readonly framework: string | null;
}

const KEY = nameOrder('skill.name');

/** Answers questions about skills for screens and for other features. */
@Injectable()
export class SkillsReadModel {
  /** A page in the order of names, retired ones left out; one more than it holds. */
  async page(tx: Tx, { words, framework }: SkillSearch, query: PageQuery): Promise<Placed<Skill>[]> {
    const after = afterPlace(query);
    const places = await tx.query<Place[]>(
      `select skill.id, ${KEY} as key from skill
       where not skill.retired and ($1::uuid is null or (${KEY}, skill.id) > ($2, $1::uuid))
         and ${hasWords(textsOf('skill.name'), '$4')} and ($5::text is null or skill.framework = $5)
       order by ${KEY}, skill.id limit $3`,
      [after?.id ?? null, after?.key ?? null, query.limit, words, framework],
    );
    const skills = await this.findInOrder(
      tx,
      places.map(({ id }) => id),
    );
    return placed(places, skills);
  }

  async find(tx: Tx, id: string): Promise<Skill | null> {
    const [skill] = await this.findInOrder(tx, [id]);
    return skill ?? null;
  }

  /** In the order of `ids`, null where there is none. */
  async findInOrder(tx: Tx, ids: readonly string[]): Promise<(Skill | null)[]> {
    const possible = possibleIds(ids);
    const skills = possible.length === 0 ? [] : await tx.findBy(Skill, { id: Any(possible) });
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
