import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvRows } from '../csv-rows.mjs';

/** The lines of a file of this folder, by headings. `name`: without `.csv`, as `drawn-from/staff`. */
export function readTable(name) {
  return csvRows(readFileSync(join(import.meta.dirname, `${name}.csv`), 'utf8')).rows.map(({ fields }) => fields);
}

/** Rows of one shape as the text of a file; no cell may need quotes. */
export function csv(rows) {
  const headings = Object.keys(rows[0]);
  return (
    [headings.join(','), ...rows.map((row) => headings.map((heading) => row[heading]).join(','))].join('\n') + '\n'
  );
}
