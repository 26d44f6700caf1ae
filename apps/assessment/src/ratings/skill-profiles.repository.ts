import { SkillProfileV1 } from '@libs/contracts';
import { saveVersioned, type Tx } from '@libs/database';
import { lastVersions } from '@libs/subjects';
import { Injectable } from '@nestjs/common';
import { Rating } from './rating';
import { SkillProfile } from './skill-profile';

/** Loads and saves one skill profile. */
@Injectable()
export class SkillProfilesRepository {
  /** The profile, locked until the transaction ends; an empty one for a person who rated nothing yet. */
  async load(tx: Tx, employeeId: string): Promise<SkillProfile> {
    const found = (await this.find(tx, employeeId)) ?? (await this.findOnceAlone(tx, employeeId));
    if (found !== null) return found;
    const last = (await lastVersions(tx, SkillProfileV1, [employeeId])).get(employeeId);
    if (last === undefined) return SkillProfile.empty(employeeId);
    // Somebody who was erased has come back: an empty profile goes on where theirs ended.
    await tx.query(
      `insert into skill_profile (id, version, own, shared, discoverable) values ($1, $2, '{}', '{}', '{}')
       on conflict do nothing`,
      [employeeId, last],
    );
    return (await this.find(tx, employeeId)) ?? SkillProfile.empty(employeeId);
  }

  /** A row that is not there cannot be locked: whoever writes the first one keeps the others waiting. */
  private async findOnceAlone(tx: Tx, employeeId: string): Promise<SkillProfile | null> {
    await tx.query(`select pg_advisory_xact_lock(hashtext('assessment.skill-profile'), hashtext($1))`, [employeeId]);
    return this.find(tx, employeeId);
  }

  private find(tx: Tx, id: string): Promise<SkillProfile | null> {
    return tx.findOne(SkillProfile, { where: { id }, lock: { mode: 'pessimistic_write' } });
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
