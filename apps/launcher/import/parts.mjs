const ROWS_AT_MOST = 5_000;
/** The gateway takes 8 MiB from an integration client; the rest is for what stands around the rows. */
const BYTES_AT_MOST = 7 * 1024 * 1024;

/** Rows in parts that one request may carry. Holds one part at a time. */
export async function* inParts(rows) {
  let part = [];
  let bytes = 0;
  for await (const each of rows) {
    const size = Buffer.byteLength(JSON.stringify(each.row)) + 1;
    if (part.length > 0 && (part.length === ROWS_AT_MOST || bytes + size > BYTES_AT_MOST)) {
      yield part;
      part = [];
      bytes = 0;
    }
    part.push(each);
    bytes += size;
  }
  if (part.length > 0) yield part;
}
