import { EmployeeV1 } from '@libs/contracts';
import type { Tx } from '@libs/database';
import type { CommandContext } from '@libs/platform';
import { SubjectRecords, type SubjectTable } from '@libs/subjects';
import { Injectable } from '@nestjs/common';
import { EmployeesRepository } from './employees.repository';
import { RecordEmployees } from './record-employees';

/** A person with name and jobs. */
@Injectable()
export class WorkforceRecords extends SubjectRecords {
  readonly feature = 'workforce';
  readonly tables: readonly SubjectTable[] = [
    { table: 'person_name', columns: ['employee_id'] },
    { table: 'job_assignment', columns: ['employee_id'] },
    { table: 'employee', columns: ['id'], contract: EmployeeV1 },
  ];

  constructor(
    private readonly employees: EmployeesRepository,
    private readonly record: RecordEmployees,
  ) {
    super();
  }

  /** Others' jobs, past ones too, no longer say who the manager was. */
  protected override async beforeErasing(tx: Tx, id: string, context: CommandContext): Promise<void> {
    const changed = (await this.employees.findNaming(tx, id)).flatMap((employee) => {
      const event = employee.forgetManager(id);
      return event === null ? [] : [{ employee, event }];
    });
    await this.record.execute(tx, changed, context);
  }
}
