import { WorkerDatabase } from '@libs/database';
import { Clock, newId, type CommandContext } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { OpeningsRepository } from './openings.repository';
import { RecordOpenings } from './record-openings';

const AT_ONCE = 500;

/** Closes every published opening whose last day has passed. Run twice, the second run finds nothing. */
@Injectable()
export class SweepClosingDates {
  constructor(
    private readonly database: WorkerDatabase,
    private readonly clock: Clock,
    private readonly openings: OpeningsRepository,
    private readonly record: RecordOpenings,
  ) {}

  /** Returns how many openings it closed. */
  async execute(): Promise<number> {
    const context: CommandContext = {
      actor: { kind: 'system', process: 'internal-mobility.sweep-closing-dates' },
      purpose: 'close openings whose last day has passed',
      requestId: newId(),
      asOf: this.clock.today(),
    };
    let closed = 0;
    for (let batch = await this.closeSome(context); batch > 0; batch = await this.closeSome(context)) closed += batch;
    return closed;
  }

  private closeSome(context: CommandContext): Promise<number> {
    return this.database.transaction(async (tx) => {
      const openings = await this.openings.findExpired(tx, context.asOf, AT_ONCE);
      const changed = openings.map((opening) => ({ opening, event: opening.close() }));
      await this.record.execute(tx, changed, context);
      return changed.length;
    });
  }
}
