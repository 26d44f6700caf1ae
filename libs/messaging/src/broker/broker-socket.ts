import { connect, isIP, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { ISocketFactory } from 'kafkajs';
import { WholeAnswers } from './whole-answers';

const KEEP_ALIVE_MS = 60_000;

/**
 * A connection that hands on whole answers only. kafkajs keeps half an answer in the buffer of its broker when a
 * connection breaks, and reads the next connection's bytes as the other half: it then waits for ever, or reads past
 * the buffer's end where nothing catches it, which ends the process (tulios/kafkajs#715).
 */
export const brokerSocket: ISocketFactory = ({ host, port, ssl, onConnect }) => {
  // kafkajs gives null where no TLS is configured, whatever its types say.
  const tls = ssl as typeof ssl | null;
  const name = isIP(host) === 0 ? { servername: host } : {};
  const socket =
    tls === null ? connect({ host, port }, onConnect) : connectTls({ host, port, ...name, ...tls }, onConnect);
  socket.setKeepAlive(true, KEEP_ALIVE_MS);
  return readWhole(socket);
};

/** Whoever listens to the socket's data from now on gets whole answers. */
function readWhole(socket: Socket): Socket {
  const listen = socket.on.bind(socket) as (event: string, listener: (...values: never[]) => void) => Socket;
  const listenWhole = (event: string, listener: (...values: never[]) => void): Socket => {
    if (event !== 'data') return listen(event, listener);
    const [answers, give] = [new WholeAnswers(), listener as (answers: Buffer) => void];
    return listen('data', (chunk: Buffer) => {
      const whole = answers.take(chunk);
      if (whole !== undefined) give(whole);
    });
  };
  return Object.assign(socket, { on: listenWhole });
}
