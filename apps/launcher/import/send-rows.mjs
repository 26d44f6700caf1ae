import { inParts } from './parts.mjs';

/** Sends the rows of a source, part by part, and adds up what the service says of them. */
export async function sendRows(ask, source, onProgress) {
  const { mutation, input } = source.kind;
  const query = `mutation ($rows: [${input}!]!) { ${mutation}(input: { rows: $rows }) { created updated unchanged refused { row field code message } unresolved } }`;
  const sums = { created: 0, updated: 0, unchanged: 0, refused: 0 };
  const refusals = [];
  const unresolved = new Set();
  let before = 0;
  for await (const part of inParts(source.rows())) {
    const numbered = part.map((each, index) => ({ ...each, number: before + index + 1 }));
    const readable = numbered.filter((each) => each.refusals.length === 0);
    const report = (await ask(query, { rows: readable.map(({ row }) => row) }))[mutation];
    for (const count of ['created', 'updated', 'unchanged']) sums[count] += report[count];
    sums.refused += report.refused.length + part.length - readable.length;
    for (const refused of report.refused) refusals.push({ ...refused, row: readable[refused.row - 1].number });
    for (const reference of report.unresolved) unresolved.add(reference);
    before += part.length;
    onProgress(before, source.doneAt(part.at(-1)));
  }
  return { ...sums, refusals: refusals.sort((one, other) => one.row - other.row), unresolved: [...unresolved].sort() };
}
