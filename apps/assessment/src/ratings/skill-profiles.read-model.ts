import type { Tx } from '@libs/database';
import { Injectable } from '@nestjs/common';
import { SkillProfile, type LevelMap } from './skill-profile';

/** Answers what a person's profile is now. */
@Injectable()
export class SkillProfilesReadModel {
  find(tx: Tx, employeeId: string): Promise<SkillProfile | null> {
    return tx.findOneBy(SkillProfile, { id: employeeId });
  }

  /** What a person has opened to those they share with; null where row-level security shows the actor nothing. */
  async sharedLevels(tx: Tx, employeeId: string): Promise<LevelMap | null> {
    const rows = await tx.query<{ levels: LevelMap }[]>('select levels from shared_levels where id = $1', [employeeId]);
    return rows[0]?.levels ?? null;
  }

  /** 0 for a person who rated nothing yet. */
  async versionOf(tx: Tx, employeeId: string): Promise<number> {
    const rows = await tx.query<{ version: string }[]>('select version from skill_profile where id = $1', [employeeId]);
    return Number(rows[0]?.version ?? 0);
  }
}
