import { Refusal } from '../say.mjs';
import { inParts } from './parts.mjs';

/**
 * Sends the rows of a kind that takes no part in the protocol: each part is judged by itself. Only rows that can be read
 * are sent, since the mutation would refuse all for one.
 */
export async function sendAtOnce(ask, source, { mode, complete, effectiveOn }, onProgress) {
  const { name, mutation, input } = source.kind;
  if (mode !== 'APPLY' || complete || effectiveOn !== null)
    throw new Refusal(`${name} can only be applied: neither tried, nor sent as all there are, nor for another day.`);
  const query = `mutation ($rows: [${input}!]!) { ${mutation}(input: { rows: $rows }) { created updated unchanged refused { row field code message } unresolved } }`;
  const sums = { created: 0, updated: 0, unchanged: 0 };
  const refusedRows = [];
  const unresolved = new Set();
  let unread = 0;
  let before = 0;
  for await (const part of inParts(source.rows())) {
    const numbered = part.map((each, index) => ({ ...each, number: before + index + 1 }));
    const readable = numbered.filter(({ refusals }) => refusals.length === 0);
    const report = (await ask(query, { rows: readable.map(({ row }) => row) }))[mutation];
    for (const count of Object.keys(sums)) sums[count] += report[count];
    for (const refused of report.refused) refusedRows.push({ ...refused, row: readable[refused.row - 1].number });
    for (const reference of report.unresolved) unresolved.add(reference);
    unread += part.length - readable.length;
    before += part.length;
    onProgress(before, source.doneAt(part.at(-1)));
  }
  return {
    ...sums,
    status: 'APPLIED',
    retired: 0,
    missing: 0,
    held: 0,
    refused: unread + refusedRows.length,
    refusedRows: refusedRows.sort((one, other) => one.row - other.row),
    unresolved: [...unresolved].sort(),
    changes: { edges: [], pageInfo: { hasNextPage: false } },
  };
}
