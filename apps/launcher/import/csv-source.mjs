import { statSync } from 'node:fs';
import { Refusal } from '../say.mjs';
import { columnsOf, REFUSAL_HEADINGS } from './columns.mjs';
import { csvLines } from './csv-lines.mjs';
import { csvRows } from './csv-rows.mjs';

/** The rows of a file of a kind. They are read anew each time they are asked for, so that no file is too large. */
export async function csvSource(kind, shape, path) {
  const headings = await headingsIn(path);
  const columns = columnsOf(kind.name, shape, headings);
  const kept = headings.map((_, at) => at).filter((at) => !REFUSAL_HEADINGS.includes(headings[at].trim()));
  const bytes = statSync(path).size;
  return {
    kind,
    headings: kept.map((at) => headings[at]),
    cellsOf: ({ cells }) => kept.map((at) => cells[at] ?? ''),
    doneAt: ({ lines }) => Math.min(1, lines.at(-1).bytes / bytes),
    async *rows() {
      const lines = csvLines(path);
      await lines.next();
      yield* csvRows(columns, headings.length, lines);
    },
  };
}

async function headingsIn(path) {
  const lines = csvLines(path);
  const { value } = await lines.next();
  await lines.return();
  if (value === undefined) throw new Refusal(`${path} is empty: its first line must hold the headings.`);
  return value.cells;
}
