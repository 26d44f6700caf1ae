import { idempotent, recordAudit, triedAgain, type Tx, WorkerDatabase } from '@libs/database';
import { firstName } from '@libs/imports';
import { IdNamespace, DomainError, type CommandContext } from '@libs/platform';
import { Subjects, type ErasedTable } from '@libs/subjects';
import { Injectable } from '@nestjs/common';
import { AccessPolicy } from '../access/access-policy';
import { employeeId } from '../workforce/employee-row';
import { EmployeesReadModel } from '../people/employees.read-model';

export interface EraseEmployeeCommand {
  readonly externalId: string;
  /** Also somebody who has not left. */
  readonly force: boolean;
}

/** Erases a person for good, here at once and elsewhere by event. What remains are ids, versions and the proof. */
@Injectable()
export class EraseEmployee {
  constructor(
    private readonly database: WorkerDatabase,
    private readonly policy: AccessPolicy,
    private readonly employees: EmployeesReadModel,
    private readonly subjects: Subjects,
    private readonly namespace: IdNamespace,
  ) {}

  /** Returns what went. @throws DomainError FORBIDDEN, NOT_FOUND, EMPLOYEE_HAS_NOT_LEFT. */
  async execute(command: EraseEmployeeCommand, context: CommandContext): Promise<ErasedTable[]> {
    // Copies and derived rows are out of reach of a request's login.
    // It touches every table about the person, while workers compute what follows from their leaving.
    return triedAgain(() =>
      this.database.transaction(async (tx) => {
        await this.policy.requireErases(tx, context.actor, command.force);
        return idempotent(tx, context, command, () => this.erase(tx, command, context));
      }),
    );
  }

  private async erase(
    tx: Tx,
    { externalId, force }: EraseEmployeeCommand,
    context: CommandContext,
  ): Promise<ErasedTable[]> {
    const id = employeeId(await firstName(tx, 'employees', externalId), this.namespace.value);
    const person = await this.employees.lockForErasing(tx, id);
    if (person === null) throw DomainError.notFound('employee');
    if (person.status !== 'LEFT' && !force) {
      const message = 'This person has not left. Only an HR administrator can erase them now, by force.';
      throw new DomainError({ code: 'EMPLOYEE_HAS_NOT_LEFT', kind: 'conflict', message });
    }
    await recordAudit(tx, context, { action: 'internal-mobility.employee.erased', subject: id, fields: ['*'] });
    return this.subjects.erase(tx, id, person.names, context);
  }
}
