import type { Tx } from '@libs/database';
import { Recomputation } from '@libs/messaging';
import { Clock, newId, type CommandContext } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { UNIT_PATH } from '../units/unit-kinds';
import { UnitsReadModel } from '../units/units.read-model';
import { EmployeesRepository } from './employees.repository';
import { RecordEmployees } from './record-employees';

/**
 * A moved unit touches everybody who works or worked in it. The import marks the unit only; this worker step gives the
 * people's jobs the new path and time zone, outside the import's transaction.
 */
@Injectable()
export class SpreadUnitPaths extends Recomputation {
  readonly kind = UNIT_PATH;

  constructor(
    private readonly units: UnitsReadModel,
    private readonly employees: EmployeesRepository,
    private readonly record: RecordEmployees,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async recompute(tx: Tx, unitId: string): Promise<void> {
    await this.employees.lockTree(tx);
    const code = await this.units.codeOf(tx, unitId);
    if (code === null) return;
    const place = (await this.units.places(tx, [code])).get(code);
    if (place === undefined) return;
    const employees = await this.employees.findInUnit(tx, code);
    const changed = employees.flatMap((employee) => {
      const event = employee.placeUnit(code, place.path, place.timeZone);
      return event === null ? [] : [{ employee, event }];
    });
    await this.record.execute(tx, changed, this.context());
  }

  private context(): CommandContext {
    return {
      actor: { kind: 'system', process: 'internal-mobility.spread-unit-paths' },
      purpose: 'give people the new path of their unit',
      requestId: newId(),
      asOf: this.clock.today(),
    };
  }
}
