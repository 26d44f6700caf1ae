import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

type Mood = 'open' | 'refusing' | 'swallowing' | 'truncating';

/** Stands between a client and a server, and mistreats what passes. */
export class TcpProxy {
  private readonly pairs = new Set<readonly [Socket, Socket]>();
  private mood: Mood = 'open';
  private delayMs = 0;
  /** Connections that clients have opened so far. */
  connects = 0;

  private constructor(
    private readonly server: Server,
    private readonly target: number,
  ) {
    server.on('connection', (client) => {
      this.accept(client);
    });
  }

  static async before(target: number): Promise<TcpProxy> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new TcpProxy(server, target);
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** Everything passes, `delayMs` late in each direction. */
  open(delayMs = 0): void {
    this.mood = 'open';
    this.delayMs = delayMs;
  }

  /** Cuts what is open and ends each new connection at once. */
  refuse(): void {
    this.mood = 'refusing';
    this.cutAll();
  }

  /** Keeps connections and lets nothing through: as a broken cable looks from both ends. */
  swallow(): void {
    this.mood = 'swallowing';
  }

  /** Lets half of the next answer of each connection through, then cuts it. */
  truncate(): void {
    this.mood = 'truncating';
  }

  cutAll(): void {
    for (const pair of this.pairs) for (const socket of pair) socket.destroy();
  }

  async close(): Promise<void> {
    this.cutAll();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private accept(client: Socket): void {
    this.connects += 1;
    if (this.mood === 'refusing') {
      client.destroy();
      return;
    }
    const server = connect(this.target, '127.0.0.1');
    const pair = [client, server] as const;
    this.pairs.add(pair);
    const end = (): void => {
      this.pairs.delete(pair);
      for (const socket of pair) socket.destroy();
    };
    for (const socket of pair) {
      socket.setNoDelay(true);
      socket.on('error', end);
      socket.on('close', end);
    }
    client.on('data', (bytes) => {
      this.pass(bytes, server, end);
    });
    server.on('data', (bytes) => {
      if (this.mood !== 'truncating') this.pass(bytes, client, end);
      else client.write(bytes.subarray(0, Math.floor(bytes.length / 2)), end);
    });
  }

  private pass(bytes: Buffer, to: Socket, end: () => void): void {
    if (this.mood === 'swallowing') return;
    if (this.delayMs === 0) {
      to.write(bytes);
      return;
    }
    // What was sent first arrives first: the delay is the same for all.
    setTimeout(() => {
      if (this.mood === 'swallowing' || to.destroyed) return;
      to.write(bytes, (error) => {
        if (error) end();
      });
    }, this.delayMs);
  }
}
