import { JobRoleOutlookV1 } from '@libs/contracts';
import type { Tx } from '@libs/database';
import { Dirty, Outbox, Recomputation } from '@libs/messaging';
import { Clock, newId } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { ROLE_LANDSCAPE, WHOLE_ORGANISATION } from '../role-landscape/landscape-kinds';
import { mobilityOutlook, type MobilityOutlook } from './mobility-outlook';
import { OutlookInputsReadModel } from './outlook-inputs.read-model';
import { OUTLOOK } from './outlook-kinds';
import { OUTLOOK_POLICY } from './outlook-policy';
import { OutlookProjection } from './outlook.projection';
import { ToldOutlook } from './told-outlook';

/** Counts what happened to one job role, in the employer's units and as a whole. */
@Injectable()
export class RecomputeOutlook extends Recomputation {
  readonly kind = OUTLOOK;

  constructor(
    private readonly inputs: OutlookInputsReadModel,
    private readonly outlooks: OutlookProjection,
    private readonly dirty: Dirty,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async recompute(tx: Tx, jobRoleId: string): Promise<void> {
    await this.outlooks.lock(tx, jobRoleId);
    const asOf = this.clock.today();
    const facts = await this.inputs.of(tx, jobRoleId, asOf);
    const counted = new Map(
      [...facts].map(([unit, each]) => [unit, mobilityOutlook(each, asOf, OUTLOOK_POLICY)] as const),
    );
    const based = { asOf, policyVersion: OUTLOOK_POLICY.version };
    const moved = await this.outlooks.replace(tx, jobRoleId, counted, based);
    // How many hold a job where is part of what all job roles are ranked by; what else an outlook says is not.
    if (moved) await this.dirty.mark(tx, ROLE_LANDSCAPE, [WHOLE_ORGANISATION]);
    await this.tell(tx, jobRoleId, counted.get('') ?? null);
  }

  private async tell(tx: Tx, id: string, outlook: MobilityOutlook | null): Promise<void> {
    const known = await tx.findOneBy(ToldOutlook, { id });
    if (known === null ? outlook === null : !known.renew(outlook)) return;
    const told = known ?? ToldOutlook.first(id, outlook);
    await tx.save(ToldOutlook, told);
    const event = { type: 'internal-mobility.job-role-outlook.computed', state: told.toPublicState() };
    await this.outbox.append(tx, JobRoleOutlookV1, [event], newId());
  }
}
