import type { Tx } from '@libs/database';
import { SubjectRecords, type SubjectTable } from '@libs/subjects';
import { Injectable } from '@nestjs/common';

/** `$1` holds names, each also as JSON writes it where text is searched, so that E-1 is not found in E-10. */
const isNamed = (column: string): string => `${column} = any($1::text[])`;
const isWithin = (column: string): string =>
  `exists (select 1 from unnest($1::text[]) as name where position(to_json(name)::text in ${column}) > 0)`;

/** Facts stand there as JSON within JSON. */
const UNQUOTED_DIFFERENCES = String.raw`replace(differences::text, '\"', '"')`;

const TRACES: readonly (readonly [table: string, condition: string])[] = [
  ['import_staged', isWithin('rows')],
  ['import_kept', isWithin('rows')],
  ['import_change', `${isNamed('external_id')} or ${isWithin(UNQUOTED_DIFFERENCES)}`],
  ['import_refused_row', isNamed('external_id')],
  ['import_absence', isNamed('external_id')],
  ['import_alias', `${isNamed('external_id')} or ${isNamed('canonical_id')}`],
];

/**
 * Traces of a person in what was imported: parts that wait to be finished, differences, refused rows, absences, former
 * names. They belong to the sender, so that a person's export leaves them out. A part that goes has to be sent again,
 * without the person; `finish` says so.
 */
@Injectable()
export class ImportRecords extends SubjectRecords {
  readonly feature: string = 'imports';
  readonly tables: readonly SubjectTable[] = TRACES.map(([table]) => ({ table, columns: [] }));

  override exportSubject(): Promise<ReadonlyMap<string, readonly object[]>> {
    return Promise.resolve(new Map());
  }

  override async eraseSubject(tx: Tx, id: string): Promise<ReadonlyMap<string, number>> {
    const names = (await this.namesOf?.(tx, id)) ?? [];
    const counts = new Map<string, number>();
    if (names.length === 0) return counts;
    for (const [table, condition] of TRACES) {
      const [, count] = await tx.query<[unknown[], number]>(`delete from ${table} where ${condition}`, [names]);
      counts.set(table, count);
    }
    return counts;
  }

  /** What a sender calls the person, now or before; for a service that imports people. */
  protected namesOf?(tx: Tx, id: string): Promise<readonly string[]>;
}
