import { WorkerDatabase } from '@libs/database';
import { Dirty } from '@libs/messaging';
import { Injectable } from '@nestjs/common';
import { NEXT_STONES } from './next-stone-kinds';

/** Has everybody's stones chosen again: a day has passed deadlines and begun courses. */
@Injectable()
export class SweepNextStones {
  constructor(
    private readonly database: WorkerDatabase,
    private readonly dirty: Dirty,
  ) {}

  async execute(): Promise<void> {
    await this.database.transaction((tx) =>
      this.dirty.markFrom(tx, NEXT_STONES, 'select next_stones.id from next_stones order by next_stones.id', []),
    );
  }
}
