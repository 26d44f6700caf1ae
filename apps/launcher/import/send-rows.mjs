import { inParts } from './parts.mjs';

/** Sends the rows of a source part by part, has them judged together, and gives the service's report. */
export async function sendRows(protocol, source, settings, onProgress) {
  const importId = await protocol.begin({ kind: source.kind.name, ...settings });
  let parts = 0;
  let rows = 0;
  for await (const part of inParts(source.rows())) {
    parts += 1;
    rows += part.length;
    await protocol.add(
      importId,
      parts,
      part.map(({ row }) => row),
    );
    onProgress(rows, source.doneAt(part.at(-1)));
  }
  const report = await protocol.finish(importId, parts);
  return { ...report, refusedRows: protocol.refusedRows(importId) };
}
