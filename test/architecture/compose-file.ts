import { parse } from 'yaml';
import { z } from 'zod';
import { textOf } from './product-files';

const Environment = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
const Compose = z.object({
  services: z.record(
    z.string(),
    z.object({
      image: z.string(),
      ports: z.array(z.string()).default([]),
      environment: Environment.default({}),
      volumes: z.array(z.string()).default([]),
      healthcheck: z.object({ test: z.union([z.string(), z.array(z.string())]) }).optional(),
      depends_on: z.union([z.array(z.string()), z.record(z.string(), z.unknown())]).default([]),
    }),
  ),
  volumes: z.record(z.string(), z.unknown()).default({}),
});

/** One service of docker-compose.yml, with its references to ports drawn out. Ports are numbers. */
export interface ComposeService {
  readonly name: string;
  readonly image: string;
  readonly ports: readonly { readonly host: number; readonly container: number }[];
  /** Ports it is told to listen on. */
  readonly listeners: readonly number[];
  /** Ports that it names to clients on this machine. */
  readonly advertised: readonly number[];
  readonly volumes: readonly string[];
  readonly healthcheck: string;
  /** Ports that the health check asks. */
  readonly askedPorts: readonly number[];
  readonly waitsFor: readonly string[];
}

const compose = Compose.parse(parse(textOf('docker-compose.yml')));

export const declaredVolumes: readonly string[] = Object.keys(compose.volumes);

export const composeServices: readonly ComposeService[] = Object.entries(compose.services).map(([name, service]) => {
  const healthcheck = [service.healthcheck?.test ?? []].flat().join(' ');
  return {
    name,
    image: service.image,
    ports: service.ports.map(portOf),
    listeners: portsIn(service.environment['KAFKA_LISTENERS'], /:(\d+)/g),
    advertised: portsIn(service.environment['KAFKA_ADVERTISED_LISTENERS'], /(?:localhost|127\.0\.0\.1):(\d+)/g),
    volumes: service.volumes.map((volume) => volume.split(':')[0] ?? ''),
    healthcheck,
    askedPorts: portsIn(healthcheck, /(?:[a-z\d]:|-p |--port[= ])(\d{2,5})\b/g),
    waitsFor: Array.isArray(service.depends_on) ? service.depends_on : Object.keys(service.depends_on),
  };
});

/** `127.0.0.1:${POSTGRES_PORT:-5432}:5432` → host 5432, container 5432: what holds when no variable is set. */
function portOf(mapping: string): { host: number; container: number } {
  const parts = mapping.replace(/\$\{\w+:-([^}]*)\}/g, '$1').split(':');
  return { host: Number(parts.at(-2)), container: Number(parts.at(-1)) };
}

function portsIn(text: unknown, pattern: RegExp): readonly number[] {
  if (typeof text !== 'string') return [];
  const plain = text.replace(/\$\{\w+:-([^}]*)\}/g, '$1');
  return [...plain.matchAll(pattern)].map(([, port]) => Number(port));
}
