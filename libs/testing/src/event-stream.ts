import { eventually } from './eventually';

/** One event of a subscription. */
export interface StreamedEvent<T> {
  readonly data?: T | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

/** A subscription as a client holds it open: server-sent events, collected as they come. */
export class EventStream<T> {
  readonly events: StreamedEvent<T>[] = [];
  private readonly hangUp = new AbortController();
  private isOver = false;

  private constructor() {
    // Opened by `open` only.
  }

  /** Resolves once the other side has begun to answer. */
  static async open<T>(url: string, headers: Readonly<Record<string, string>>, body: string): Promise<EventStream<T>> {
    const stream = new EventStream<T>();
    const response = await fetch(url, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json', accept: 'text/event-stream' },
      body,
      signal: stream.hangUp.signal,
    });
    const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') === true;
    if (isStream && response.body !== null) void stream.read(response.body);
    else {
      stream.events.push((await response.json()) as StreamedEvent<T>);
      stream.isOver = true;
    }
    return stream;
  }

  /** The first so many events, when they are there. @throws when they do not come. */
  async first(count: number): Promise<readonly StreamedEvent<T>[]> {
    const enough = await eventually(
      () => this.events.slice(0, count),
      ({ length }) => length === count,
      `${String(count)} events`,
      { withinMs: 20_000 },
    );
    return enough;
  }

  /** Everything that came until the other side ended it. @throws when it does not. */
  async whole(): Promise<readonly StreamedEvent<T>[]> {
    await eventually(
      () => this.isOver,
      (isOver) => isOver,
      'the end of the events',
      { withinMs: 20_000 },
    );
    return this.events;
  }

  /** Drops the connection. */
  close(): void {
    this.hangUp.abort();
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    let text = '';
    try {
      for await (const chunk of body) {
        text += decoder.decode(chunk, { stream: true });
        const parts = text.split('\n\n');
        text = parts.pop() ?? '';
        for (const part of parts) this.take(part);
      }
    } catch {
      // Hung up, by one side or the other.
    }
    this.isOver = true;
  }

  private take(event: string): void {
    const data = /^data: ?(.+)$/m.exec(event)?.[1];
    if (data !== undefined) this.events.push(JSON.parse(data) as StreamedEvent<T>);
  }
}
