import { EmployeeV1 } from '@libs/contracts';
import { lockedPage, type Tx } from '@libs/database';
import { Restatement } from '@libs/messaging';
import { Injectable } from '@nestjs/common';
import { Employee } from './employee';
import { EmployeesRepository } from './employees.repository';

/** Says every employee once more, with all assignments. */
@Injectable()
export class RestateEmployees extends Restatement<EmployeeV1> {
  readonly contract = EmployeeV1;

  constructor(private readonly employees: EmployeesRepository) {
    super();
  }

  async page(tx: Tx, after: string | null, limit: number): Promise<EmployeeV1[]> {
    const locked = await lockedPage(tx, Employee, after, limit);
    const employees = await this.employees.findByIds(
      tx,
      locked.map(({ id }) => id),
    );
    return employees.map((employee) => employee.toPublicState()).sort((a, b) => (a.id < b.id ? -1 : 1));
  }
}
