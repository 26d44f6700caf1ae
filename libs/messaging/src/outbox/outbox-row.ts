/** One event that waits to be sent. `payload` is JSON text; null is the record that ends its key. */
export interface OutboxRow {
  readonly id: string;
  readonly event_id: string;
  readonly topic: string;
  readonly key: string;
  readonly headers: Record<string, string>;
  readonly payload: string | null;
}

/** The largest public state, in bytes. The broker refuses batches above 1 MiB, and what cannot be sent blocks the relay. */
export const LARGEST_STATE_BYTES = 900_000;

const LARGEST_SEND_BYTES = 800_000;
/** Key, headers and framing of one record, generously. */
const BYTES_BESIDE_PAYLOAD = 500;

/**
 * The next rows that go into one send: in order, at most `limit`, and small enough for the broker even if all of them
 * land in one partition. Always at least one.
 */
export function nextSend(rows: readonly OutboxRow[], limit: number): readonly OutboxRow[] {
  let bytes = 0;
  const end = rows.findIndex((row, index) => {
    bytes += BYTES_BESIDE_PAYLOAD + Buffer.byteLength(row.payload ?? '');
    return index > 0 && (index >= limit || bytes > LARGEST_SEND_BYTES);
  });
  return end === -1 ? rows : rows.slice(0, end);
}
