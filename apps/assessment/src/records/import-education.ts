import { requireColumns } from '@libs/imports';
import { Injectable } from '@nestjs/common';
import { ImportHeldRecords } from './import-held-records';
import { type EducationRow, EducationRowSchema } from './record-rows';

/** Takes over what people have learnt. */
@Injectable()
export class ImportEducation extends ImportHeldRecords<EducationRow> {
  readonly name = 'education';
  readonly schema = EducationRowSchema;
  protected readonly kind = 'EDUCATION';

  protected requireWhole(row: EducationRow): asserts row is EducationRow & { person: string } {
    requireColumns(row, ['person', 'level']);
  }

  protected factsIn({ externalId: _, person: _person, ...facts }: EducationRow): object {
    return facts;
  }
}
