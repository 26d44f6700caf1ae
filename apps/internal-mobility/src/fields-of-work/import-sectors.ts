import { Injectable } from '@nestjs/common';
import { ImportFieldsOfWork } from './import-fields-of-work';

/** Takes over the list of sectors: where people work. */
@Injectable()
export class ImportSectors extends ImportFieldsOfWork {
  readonly name = 'sectors';
  protected readonly kind = 'SECTOR';
}
