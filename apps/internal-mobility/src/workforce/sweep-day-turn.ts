import { WorkerDatabase } from '@libs/database';
import { Clock, newId, type CommandContext } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { EmployeesRepository } from './employees.repository';
import { LoadImportGround } from './load-import-ground';
import { planDayTurn } from './plan-day-turn';
import { RecordEmployees } from './record-employees';

const AT_ONCE = 500;

/** What a sweep did: `changed` counts everybody whose place moved, `held` those whom it would have put in a cycle. */
export interface SweptDay {
  readonly changed: number;
  readonly held: number;
}

/** Lets facts with a future day take effect when that day comes. Run twice, the second run finds nothing. */
@Injectable()
export class SweepDayTurn {
  constructor(
    private readonly database: WorkerDatabase,
    private readonly clock: Clock,
    private readonly employees: EmployeesRepository,
    private readonly ground: LoadImportGround,
    private readonly record: RecordEmployees,
  ) {}

  async execute(): Promise<SweptDay> {
    const context: CommandContext = {
      actor: { kind: 'system', process: 'internal-mobility.sweep-day-turn' },
      purpose: 'let jobs and employments begin and end on their day',
      requestId: newId(),
      asOf: this.clock.today(),
    };
    const swept = { changed: 0, held: 0 };
    let after: string | null = null;
    do {
      const page = await this.turnSome(after, context);
      swept.changed += page.changed;
      swept.held += page.held;
      after = page.last;
    } while (after !== null);
    return swept;
  }

  private turnSome(after: string | null, context: CommandContext): Promise<SweptDay & { last: string | null }> {
    return this.database.transaction(async (tx) => {
      await this.employees.lockTree(tx);
      const due = await this.employees.findDue(tx, this.clock.now(), after, AT_ONCE);
      if (due.length === 0) return { changed: 0, held: 0, last: null };
      const { changed, held } = planDayTurn(due, await this.ground.forDay(tx, due));
      await this.record.execute(tx, changed, context);
      await this.employees.saveNextChanges(tx, due);
      return { changed: changed.length, held: held.length, last: due.at(-1)?.id ?? null };
    });
  }
}
