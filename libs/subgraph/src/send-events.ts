import { once } from 'node:events';
import type { ServerResponse } from 'node:http';

/** Proxies end what is silent for a minute; a peer that is gone is noticed by what cannot be sent. */
const HEARTBEAT_MS = 15_000;
const HEADERS = { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' };

export interface EventParts<T> {
  readonly answerTo: (item: T) => Promise<object>;
  /** What is sent when the source or an answer fails; nothing follows it. */
  readonly lastWords: (error: unknown) => object;
}

/**
 * Sends an event for each item, as fast as the receiver takes them, until there are no more or the receiver is gone. The
 * source is ended either way.
 */
export async function sendEvents<T>(
  response: ServerResponse,
  source: AsyncIterator<T>,
  { answerTo, lastWords }: EventParts<T>,
): Promise<void> {
  if (response.destroyed) {
    // Gone before the source was there: nothing would tell of it any more.
    await source.return?.();
    return;
  }
  response.once('close', () => void source.return?.());
  response.writeHead(200, HEADERS);
  response.write(':\n\n');
  const heartbeat = setInterval(() => response.write(':\n\n'), HEARTBEAT_MS);
  try {
    for (let item = await source.next(); item.done !== true; item = await source.next()) {
      await send(response, await answerTo(item.value));
    }
  } catch (error) {
    await send(response, lastWords(error));
  } finally {
    clearInterval(heartbeat);
    await source.return?.();
    response.end('event: complete\ndata:\n\n');
  }
}

async function send(response: ServerResponse, answer: object): Promise<void> {
  if (response.destroyed) return;
  const isTaken = response.write(`event: next\ndata: ${plain(answer)}\n\n`);
  if (!isTaken) await Promise.race([once(response, 'drain'), once(response, 'close')]);
}

/** JSON in ASCII: the gateway's reader would break a letter of several bytes that a packet cuts in two. */
function plain(answer: object): string {
  return JSON.stringify(answer).replaceAll(/[\u0080-\uffff]/g, (letter) => {
    return `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
