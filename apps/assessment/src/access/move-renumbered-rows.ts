import { MoveRenumbered } from '@libs/imports';
import { Injectable } from '@nestjs/common';
import { STATEMENTS } from '../rating-statements/statement-kinds';
import { RECORDS } from '../records/record-kinds';

/** Gives ratings, records and review dates that came before the news of a new number to the person. */
@Injectable()
export class MoveRenumberedRows extends MoveRenumbered {
  protected readonly rows = [
    { table: 'imported_rating', marks: [STATEMENTS] },
    { table: 'held_record', marks: [RECORDS] },
    { table: 'review_date', marks: [] },
  ];
}
