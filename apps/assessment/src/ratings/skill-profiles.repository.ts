import { saveVersioned, type Tx } from '@libs/database';
import { Injectable } from '@nestjs/common';
import { Rating } from './rating';
import { SkillProfile } from './skill-profile';

/** Loads and saves one skill profile. */
@Injectable()
export class SkillProfilesRepository {
  /** The profile, locked until the transaction ends; an empty one for a person who rated nothing yet. */
  async load(tx: Tx, employeeId: string): Promise<SkillProfile> {
    const found = await tx.findOne(SkillProfile, { where: { id: employeeId }, lock: { mode: 'pessimistic_write' } });
    return found ?? SkillProfile.empty(employeeId);
  }

  async save(tx: Tx, profile: SkillProfile, ratings: readonly Rating[] = []): Promise<void> {
    await saveVersioned(tx, SkillProfile, profile, profile.version - 1);
    if (ratings.length > 0) await tx.insert(Rating, [...ratings]);
    await tx.query(
      `insert into shared_levels as known (id, levels) values ($1, $2)
       on conflict (id) do update set levels = excluded.levels where excluded.levels <> known.levels`,
      [profile.id, JSON.stringify(profile.shared)],
    );
  }
}
