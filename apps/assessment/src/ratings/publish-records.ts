import { SkillProfileV1 } from '@libs/contracts';
import type { Tx } from '@libs/database';
import { Dirty, Outbox, Recomputation } from '@libs/messaging';
import { newId } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { GAP_ANALYSIS, IF_ANALYSED } from '../gaps/gap-kinds';
import { KnownJobRolesReadModel } from '../job-roles/known-job-roles.read-model';
import { JobsHeldReadModel } from '../jobs-held/jobs-held.read-model';
import { PreferencesReadModel } from '../preferences/preferences.read-model';
import { HeldRecordsReadModel } from '../records/held-records.read-model';
import { provenRecords } from '../records/proven-records';
import { RECORDS } from '../records/record-kinds';
import { ToldNone } from '../records/told-none';
import { SkillProfilesRepository } from './skill-profiles.repository';

/** Takes what a person's records and jobs here prove, and what suits them, over into their profile, and tells the other services. */
@Injectable()
export class PublishRecords extends Recomputation {
  readonly kind = RECORDS;

  constructor(
    private readonly profiles: SkillProfilesRepository,
    private readonly records: HeldRecordsReadModel,
    private readonly toldNone: ToldNone,
    private readonly preferences: PreferencesReadModel,
    private readonly jobs: JobsHeldReadModel,
    private readonly jobRoles: KnownJobRolesReadModel,
    private readonly outbox: Outbox,
    private readonly dirty: Dirty,
  ) {
    super();
  }

  async recompute(tx: Tx, employeeId: string): Promise<void> {
    const profile = await this.profiles.load(tx, employeeId);
    // Read after the lock only: a record that comes later marks the person again.
    const records = await this.records.of(tx, employeeId);
    await this.toldNone.giveWay(tx, employeeId);
    const none = await this.toldNone.of(tx, employeeId);
    const jobs = await this.jobs.of(tx, employeeId);
    const named = records.flatMap((record) => (record.is('EXPERIENCE') ? [record.facts.jobRoleId ?? ''] : []));
    const roles = await this.jobRoles.findByIds(tx, [...named, ...jobs.map(({ jobRoleId }) => jobRoleId)]);
    const proven = provenRecords(records, none, jobs, (jobRoleId) => roles.get(jobRoleId)?.family);
    const event = profile.takeOver(proven, await this.preferences.of(tx, employeeId));
    if (event === null) return;
    await this.profiles.save(tx, profile);
    await this.outbox.append(tx, SkillProfileV1, [{ type: event, state: profile.toPublicState() }], newId());
    await this.dirty.markFrom(tx, GAP_ANALYSIS, IF_ANALYSED, [employeeId]);
  }
}
