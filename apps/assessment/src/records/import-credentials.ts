import { requireColumns } from '@libs/imports';
import { Injectable } from '@nestjs/common';
import { ImportHeldRecords } from './import-held-records';
import { type CredentialRow, CredentialRowSchema } from './record-rows';

/** Takes over which licences and certificates people hold. */
@Injectable()
export class ImportCredentials extends ImportHeldRecords<CredentialRow> {
  readonly name = 'credentials';
  readonly schema = CredentialRowSchema;
  protected readonly kind = 'CREDENTIAL';

  protected requireWhole(row: CredentialRow): asserts row is CredentialRow & { person: string } {
    requireColumns(row, ['person', 'type']);
  }

  protected factsIn({ externalId: _, person: _person, ...facts }: CredentialRow): object {
    return facts;
  }
}
