import { once } from 'node:events';
import { createServer, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sendEvents } from './send-events';

const PARTS = { answerTo: (item: number) => Promise.resolve({ data: item }), lastWords: () => ({ errors: [] }) };

/** Waits for ever, until it is ended. */
class Silence implements AsyncIterator<number> {
  hasEnded = false;
  private end: () => void = () => undefined;

  async next(): Promise<IteratorResult<number>> {
    if (!this.hasEnded) await new Promise<void>((resolve) => (this.end = resolve));
    return { done: true, value: undefined };
  }

  return(): Promise<IteratorResult<number>> {
    this.hasEnded = true;
    this.end();
    return Promise.resolve({ done: true, value: undefined });
  }
}

describe('events for a receiver', () => {
  const server = createServer();

  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterAll(() => server.close());

  const asked = async () => {
    const client = request({ port: (server.address() as AddressInfo).port, method: 'POST' });
    client.on('error', () => undefined);
    const arrives = once(server, 'request') as Promise<[unknown, ServerResponse]>;
    client.end();
    return { client, response: (await arrives)[1] };
  };

  it('are ended when it hangs up', async () => {
    const { client, response } = await asked();
    const source = new Silence();
    const sent = sendEvents(response, source, PARTS);
    client.destroy();
    await sent;
    expect(source.hasEnded).toBe(true);
  });

  it('are ended when it was gone before there was anything to send', async () => {
    const { client, response } = await asked();
    client.destroy();
    await once(response, 'close');
    const source = new Silence();
    await sendEvents(response, source, PARTS);
    expect(source.hasEnded).toBe(true);
  });
});
