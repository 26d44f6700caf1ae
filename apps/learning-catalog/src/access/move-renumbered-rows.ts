import { MoveRenumbered } from '@libs/imports';
import { Injectable } from '@nestjs/common';
import { RECOMMENDATION } from '../recommendations/recommendation-kinds';

/** Gives requests for money that came before the news of a new number to the person. */
@Injectable()
export class MoveRenumberedRows extends MoveRenumbered {
  protected readonly rows = [{ table: 'reimbursement_request', marks: [RECOMMENDATION] }];
}
