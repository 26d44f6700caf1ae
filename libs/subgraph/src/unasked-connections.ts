import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Connections on which nothing was asked yet: a client that hangs up on a stream opens one at once, to have it ready.
 * A server that closes waits a minute for their first request, so they are dropped.
 */
export class UnaskedConnections {
  private readonly sockets = new Set<Socket>();
  private dropping = false;

  constructor(server: Server) {
    server.on('connection', (socket: Socket) => {
      if (this.dropping) {
        socket.destroy();
        return;
      }
      this.sockets.add(socket);
      socket.once('close', () => this.sockets.delete(socket));
    });
    server.on('request', ({ socket }) => this.sockets.delete(socket));
  }

  /** Drops those there are, and those to come. */
  drop(): void {
    this.dropping = true;
    for (const socket of this.sockets) socket.destroy();
  }
}
