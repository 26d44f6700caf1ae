import { EmployeeV1 } from '@libs/contracts';
import { recordAuditRows, type Tx } from '@libs/database';
import { Dirty, Outbox } from '@libs/messaging';
import type { CommandContext } from '@libs/platform';
import { continueVersions } from '@libs/subjects';
import { Injectable } from '@nestjs/common';
import { BAND } from '../bands/band-kinds';
import { OUTLOOK } from '../outlook/outlook-kinds';
import { ROLE_LANDSCAPE, WHOLE_ORGANISATION } from '../role-landscape/landscape-kinds';
import type { Employee } from './employee';
import { EmployeesRepository } from './employees.repository';
import type { EmployeeChange } from './settle-employees';

const AT_ONCE = 5_000;

/** Saves changed employees with their audit rows and events, and has their bands, and the outlook of their job roles, computed again. */
@Injectable()
export class RecordEmployees {
  constructor(
    private readonly employees: EmployeesRepository,
    private readonly outbox: Outbox,
    private readonly dirty: Dirty,
  ) {}

  async execute(tx: Tx, changed: readonly EmployeeChange[], context: CommandContext): Promise<void> {
    for (let from = 0; from < changed.length; from += AT_ONCE)
      await this.recordSome(tx, changed.slice(from, from + AT_ONCE), context);
  }

  private async recordSome(tx: Tx, changed: readonly EmployeeChange[], context: CommandContext): Promise<void> {
    await continueVersions(
      tx,
      EmployeeV1,
      changed.map(({ employee }) => employee),
    );
    await this.employees.saveAll(
      tx,
      changed.map(({ employee }) => employee),
    );
    const entries = changed.map(({ employee, event }) => ({
      action: event,
      subject: employee.id,
      fields: ['employee'],
    }));
    await recordAuditRows(tx, context, entries);
    await this.outbox.append(
      tx,
      EmployeeV1,
      changed.map(({ employee, event }) => ({ type: event, state: employee.toPublicState() })),
      context.requestId,
    );
    await this.dirty.mark(
      tx,
      BAND,
      changed.map(({ employee }) => employee.id),
    );
    await this.dirty.mark(tx, OUTLOOK, [...new Set(changed.flatMap(({ employee }) => jobRolesOf(employee)))]);
    // Moves of the past are learnt from, also where as many hold each job as before.
    await this.dirty.mark(tx, ROLE_LANDSCAPE, [WHOLE_ORGANISATION]);
  }
}

/** Held now or ever: who leaves one job role for another changes both. */
function jobRolesOf({ assignments }: Employee): string[] {
  return assignments.map(({ jobRoleId }) => jobRoleId);
}
