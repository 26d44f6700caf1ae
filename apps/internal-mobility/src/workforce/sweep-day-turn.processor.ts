import { JobProcessor, type Schedule } from '@libs/background';
import { Injectable } from '@nestjs/common';
import { SweepDayTurn } from './sweep-day-turn';

/** Four times an hour, since midnight comes to some time zone at every quarter: what begins or ends there that day does. */
@Injectable()
export class SweepDayTurnProcessor extends JobProcessor {
  readonly queue = 'internal-mobility.sweep-day-turn';
  readonly schedule: Schedule = { cron: '*/15 * * * *', timeZone: 'UTC' };

  constructor(private readonly sweep: SweepDayTurn) {
    super();
  }

  async process(): Promise<void> {
    await this.sweep.execute();
  }
}
