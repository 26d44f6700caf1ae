import { AccessGrants } from '@libs/auth';
import type { Tx } from '@libs/database';
import { ImportApproval } from '@libs/imports';
import type { Actor } from '@libs/platform';
import { Injectable } from '@nestjs/common';

/** The catalogue is kept by learning administrators: they approve. */
@Injectable()
export class ImportApprovers extends ImportApproval {
  constructor(private readonly grants: AccessGrants) {
    super();
  }

  async allows(tx: Tx, actor: Actor): Promise<boolean> {
    return actor.kind === 'employee' && (await this.grants.rolesOf(tx, actor.employeeId)).includes('LEARNING_ADMIN');
  }
}
