import type { Tx } from '@libs/database';
import { Injectable } from '@nestjs/common';
import { SkillProfile } from './skill-profile';

/** Answers what a person's profile is now. */
@Injectable()
export class SkillProfilesReadModel {
  find(tx: Tx, employeeId: string): Promise<SkillProfile | null> {
    return tx.findOneBy(SkillProfile, { id: employeeId });
  }

  /** 0 for a person who rated nothing yet. */
  async versionOf(tx: Tx, employeeId: string): Promise<number> {
    const rows = await tx.query<{ version: string }[]>('select version from skill_profile where id = $1', [employeeId]);
    return Number(rows[0]?.version ?? 0);
  }
}
