import type { Tx } from '@libs/database';
import { Injectable } from '@nestjs/common';

type Listener = (tx: Tx, employeeId: string) => Promise<void>;

/** Lets a service mark its own derived rows dirty when its copy of an employee changes, in the same transaction. */
@Injectable()
export class AccessCopyListeners {
  private readonly listeners: Listener[] = [];

  whenEmployeeChanges(listener: Listener): void {
    this.listeners.push(listener);
  }

  async employeeChanged(tx: Tx, employeeId: string): Promise<void> {
    for (const listener of this.listeners) await listener(tx, employeeId);
  }
}
