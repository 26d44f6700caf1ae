import { Directive, Field, ObjectType } from '@nestjs/graphql';
import type { ExportedTable } from './subjects';

@ObjectType('ExportedTable', { description: 'Everything that one table holds about me.' })
@Directive('@shareable')
export class ExportedTableView {
  @Field(() => String, { description: 'What it is for.' })
  feature!: string;

  @Field(() => String)
  table!: string;

  @Field(() => String, { description: 'A JSON list of its rows.' })
  rows!: string;

  static of({ feature, table, rows }: ExportedTable): ExportedTableView {
    return { feature, table, rows: JSON.stringify(rows) };
  }
}
