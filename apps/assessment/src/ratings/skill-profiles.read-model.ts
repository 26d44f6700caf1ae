import type { Tx } from '@libs/database';
import { Injectable } from '@nestjs/common';
import { SkillProfile, type LevelMap } from './skill-profile';

/** Answers what a person's profile is now. */
@Injectable()
export class SkillProfilesReadModel {
  find(tx: Tx, employeeId: string): Promise<SkillProfile | null> {
    return tx.findOneBy(SkillProfile, { id: employeeId });
  }

  /** What people have opened to those they share with, by person, as far as row-level security shows it to the actor. */
  async sharedLevels(tx: Tx, people: readonly string[]): Promise<ReadonlyMap<string, LevelMap>> {
    const rows = await tx.query<{ id: string; levels: LevelMap }[]>(
      'select id, levels from shared_levels where id = any($1::uuid[])',
      [people],
    );
    return new Map(rows.map(({ id, levels }) => [id, levels]));
  }

  /** 0 for a person who rated nothing yet. */
  async versionOf(tx: Tx, employeeId: string): Promise<number> {
    const rows = await tx.query<{ version: string }[]>('select version from skill_profile where id = $1', [employeeId]);
    return Number(rows[0]?.version ?? 0);
  }
}
