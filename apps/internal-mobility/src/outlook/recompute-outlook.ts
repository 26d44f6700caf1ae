import type { Tx } from '@libs/database';
import { Dirty, Recomputation } from '@libs/messaging';
import { Clock } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { ROLE_LANDSCAPE, WHOLE_ORGANISATION } from '../suggested-roles/landscape-kinds';
import { mobilityOutlook } from './mobility-outlook';
import { OutlookInputsReadModel } from './outlook-inputs.read-model';
import { OUTLOOK } from './outlook-kinds';
import { OUTLOOK_POLICY } from './outlook-policy';
import { OutlookProjection } from './outlook.projection';

/** Counts what happened to one job role, in the employer's units and as a whole. */
@Injectable()
export class RecomputeOutlook extends Recomputation {
  readonly kind = OUTLOOK;

  constructor(
    private readonly inputs: OutlookInputsReadModel,
    private readonly outlooks: OutlookProjection,
    private readonly dirty: Dirty,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async recompute(tx: Tx, jobRoleId: string): Promise<void> {
    await this.outlooks.lock(tx, jobRoleId);
    const asOf = this.clock.today();
    const facts = await this.inputs.of(tx, jobRoleId, asOf);
    const counted = [...facts].map(([unit, each]) => [unit, mobilityOutlook(each, asOf, OUTLOOK_POLICY)] as const);
    await this.outlooks.replace(tx, jobRoleId, new Map(counted), { asOf, policyVersion: OUTLOOK_POLICY.version });
    // Who holds a job where is part of what all job roles are ranked by.
    await this.dirty.mark(tx, ROLE_LANDSCAPE, [WHOLE_ORGANISATION]);
  }
}
