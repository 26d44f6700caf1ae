// Reads CSV files that people made: one bad row costs that row and no other.
import { CsvError, parse } from 'csv-parse/sync';

const REASONS = {
  CSV_QUOTE_NOT_CLOSED: () => 'a quote is not closed',
  CSV_RECORD_INCONSISTENT_COLUMNS: ({ record }, columns) => `${record.length} columns instead of ${columns}`,
};

/**
 * Every row as `{ line, fields }` (the line on which it ends), and every one that is no row of this table as
 * `{ line, reason }`. After such a row reading goes on at its second line, so that a quote which nobody closed takes
 * only its own line along.
 * @param {string} text with a line of headings
 */
export function csvRows(text) {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const columns = (parse(lines[0], { relax_quotes: true })[0] ?? []).map((column) => column.trim());
  const [rows, bad] = [[], []];
  for (let start = 1; start < lines.length;) {
    const next = readFrom(start, { lines, columns, rows });
    if (next === null) break;
    bad.push({ line: next.line, reason: next.reason });
    start = next.line;
  }
  return { columns, rows, bad };
}

/** Reads up to the end (null) or to the first row that is none. `start` counts lines from 0. */
function readFrom(start, { lines, columns, rows }) {
  let read = start;
  try {
    parse(lines.slice(start).join('\n'), {
      columns,
      info: true,
      relax_quotes: true,
      skip_empty_lines: true,
      on_record: ({ record, info }) => {
        read = start + info.lines;
        rows.push({ line: read, fields: record });
        return null;
      },
    });
    return null;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    while (lines[read].trim() === '') read++;
    return { line: read + 1, reason: REASONS[error.code]?.(error, columns.length) ?? error.code };
  }
}
