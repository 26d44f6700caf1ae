import { Injectable } from '@nestjs/common';
import { ImportFieldsOfWork } from './import-fields-of-work';

/** Takes over the list of families: what kind of work people do. */
@Injectable()
export class ImportFamilies extends ImportFieldsOfWork {
  readonly name = 'families';
  protected readonly kind = 'FAMILY';
}
