import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { REFUSAL_HEADINGS } from './columns.mjs';

/**
 * Writes every line of every refused thing with the reasons in front of it, and says what was refused. `refusals` come in
 * the order of the rows; the source is read again beside them, so that neither is held in memory.
 */
export async function writeRefused(path, source, refusals) {
  const file = createWriteStream(path);
  const write = async (cells) => {
    if (!file.write(`${cells.map(quoted).join(',')}\n`)) await once(file, 'drain');
  };
  await once(file, 'open');
  await write([...REFUSAL_HEADINGS, ...source.headings]);
  for await (const { lines, reasons } of refusedRows(source, refusals)) {
    for (const line of lines) {
      const here = reasons.filter(({ line: at }) => at === line.line);
      const joined = (part) => here.map((reason) => reason[part] ?? '').join(' | ');
      await write([line.line, joined('field'), joined('code'), joined('message'), ...source.cellsOf(line)]);
    }
  }
  file.end();
  await once(file, 'close');
}

/** Each refused thing with its reasons. What was found while reading says more than what a service says of the same row. */
async function* refusedRows(source, refusals) {
  const said = inTurn(refusals);
  let next = await said.next();
  let row = 0;
  for await (const each of source.rows()) {
    row += 1;
    const reasons = [...each.refusals];
    while (!next.done && next.value.row === row) {
      if (each.refusals.length === 0) reasons.push(located(each, next.value));
      next = await said.next();
    }
    if (reasons.length > 0) yield { lines: each.lines, reasons };
  }
}

async function* inTurn(refusals) {
  yield* refusals;
}

/** A service names `assignments.1.fte`; in the file that is the heading `assignments.fte` on the line of that item. */
function located({ line, itemLines }, { field, code, message }) {
  const [, list, index] = /^(.*?)\.(\d+)(?:\.|$)/.exec(field ?? '') ?? [];
  return {
    line: itemLines?.[list]?.[Number(index)] ?? line,
    field: field?.replaceAll(/\.\d+(?=\.|$)/g, '') ?? null,
    code,
    message,
  };
}

function quoted(cell) {
  const text = String(cell);
  return /[",;\n\r\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
