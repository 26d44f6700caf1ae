const SIZE_BYTES = 4;

/**
 * Cuts what arrives on one connection into whole answers of the broker, each led by its size (int32, big-endian).
 * Source: Kafka's protocol guide, "The Protocol", request and response framing.
 */
export class WholeAnswers {
  private held: Buffer[] = [];
  private heldBytes = 0;
  private neededBytes = SIZE_BYTES;

  /** The answers that are complete with this chunk, one after the other; nothing while the first is still partial. */
  take(chunk: Buffer): Buffer | undefined {
    this.held.push(chunk);
    this.heldBytes += chunk.length;
    if (this.heldBytes < this.neededBytes) return undefined;
    const bytes = this.held.length === 1 ? chunk : Buffer.concat(this.held);
    const end = endOfWholeAnswers(bytes);
    const rest = bytes.subarray(end);
    this.held = rest.length > 0 ? [rest] : [];
    this.heldBytes = rest.length;
    this.neededBytes = sizeOfAnswer(rest);
    return end > 0 ? bytes.subarray(0, end) : undefined;
  }
}

function endOfWholeAnswers(bytes: Buffer): number {
  let end = 0;
  for (;;) {
    const next = end + sizeOfAnswer(bytes.subarray(end));
    if (next > bytes.length) return end;
    end = next;
  }
}

/** With its own four bytes. Unsigned, so that no stream, however broken, is walked backwards. */
function sizeOfAnswer(bytes: Buffer): number {
  return bytes.length < SIZE_BYTES ? SIZE_BYTES : SIZE_BYTES + bytes.readUInt32BE(0);
}
