import { OpeningV1 } from '@libs/contracts';
import { recordAuditRows, type Tx } from '@libs/database';
import { Dirty, Outbox } from '@libs/messaging';
import type { CommandContext } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { BAND_SPREAD } from '../bands/band-kinds';
import { OUTLOOK } from '../outlook/outlook-kinds';
import type { Opening, OpeningEvent } from './opening';
import { OpeningsRepository } from './openings.repository';

export interface ChangedOpening {
  readonly opening: Opening;
  readonly event: OpeningEvent;
}

/** Saves changed openings with their audit rows and events, and has bands and outlooks computed again. */
@Injectable()
export class RecordOpenings {
  constructor(
    private readonly openings: OpeningsRepository,
    private readonly outbox: Outbox,
    private readonly dirty: Dirty,
  ) {}

  async execute(tx: Tx, changed: readonly ChangedOpening[], context: CommandContext): Promise<void> {
    await this.openings.saveAll(
      tx,
      changed.map(({ opening }) => opening),
    );
    const entries = changed.map(({ opening, event }) => ({ action: event, subject: opening.id, fields: ['opening'] }));
    await recordAuditRows(tx, context, entries);
    const events = changed.map(({ opening, event }) => ({ type: event, state: opening.toPublicState() }));
    await this.outbox.append(tx, OpeningV1, events, context.requestId);
    const roles = changed.map(({ opening }) => opening.jobRoleId);
    await this.dirty.mark(tx, BAND_SPREAD, roles);
    await this.dirty.mark(tx, OUTLOOK, roles);
  }
}
