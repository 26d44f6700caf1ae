import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startKafka } from '../../apps/launcher/kafka.mjs';
import { startPostgres } from '../../apps/launcher/postgres.mjs';
import { freePorts } from '../../apps/launcher/ports.mjs';
import { TcpProxy } from './tcp-proxy';

/** PostgreSQL with its default durability and a broker, with a proxy in front of the broker that clients pass. */
export interface Servers {
  readonly adminUrl: string;
  readonly proxy: TcpProxy;
  /** Through the proxy; the broker sends clients there too. */
  readonly brokers: readonly string[];
  /** Freezes or wakes the broker's process. */
  signalBroker(name: 'SIGSTOP' | 'SIGCONT'): void;
  stopBroker(name?: 'SIGKILL'): Promise<void>;
  startBroker(): Promise<void>;
  stop(): Promise<void>;
}

export async function startServers(): Promise<Servers> {
  const dataDir = mkdtempSync(join(tmpdir(), 'cairn-fire-'));
  const postgres = await startPostgres({ dataDir: join(dataDir, 'postgres') });
  const [port = 0, controller = 0] = await freePorts(2);
  const proxy = await TcpProxy.before(port);
  const kafka = { dataDir: join(dataDir, 'kafka'), ports: [port, controller], advertised: proxy.port };
  let broker = await startKafka(kafka);
  return {
    adminUrl: postgres.url,
    proxy,
    brokers: [`127.0.0.1:${String(proxy.port)}`],
    signalBroker: (name) => {
      process.kill(broker.pid, name);
    },
    stopBroker: async (name) => {
      if (name === 'SIGKILL') process.kill(broker.pid, name);
      await broker.stop();
    },
    startBroker: async () => {
      broker = await startKafka(kafka);
    },
    stop: async () => {
      await proxy.close();
      await Promise.all([broker.stop(), postgres.stop()]);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
