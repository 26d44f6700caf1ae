import type { ServiceName } from '@libs/contracts';
import type { ServiceSettings } from '@libs/platform';
import type { DynamicModule } from '@nestjs/common';
import { join } from 'node:path';
import { ROOT } from './product-files';

interface ServiceModule {
  forRoot(settings: ServiceSettings): DynamicModule;
}

const SERVICES: readonly ServiceName[] = ['assessment', 'internal-mobility', 'learning-catalog'];

/** Nothing is contacted: a module is looked at, not started. */
const SETTINGS: ServiceSettings = {
  DATABASE_URL: 'postgres://nobody@localhost/none',
  DATABASE_DIRECT_URL: 'postgres://nobody@localhost/none',
  KAFKA_BROKERS: ['localhost:1'],
  PORT: 1,
  LOG_LEVEL: 'error',
  PROCESS_ROLES: ['api'],
  ID_NAMESPACE: '00000000-0000-4000-8000-000000000000',
  INTERNAL_TOKEN_PUBLIC_KEYS: { keys: [{}] },
  CAIRN_ENV: 'test',
};

/** The root module of every service, as its `main.ts` configures it. */
export function serviceModules(): Promise<readonly DynamicModule[]> {
  return Promise.all(SERVICES.map(rootOf));
}

async function rootOf(service: ServiceName): Promise<DynamicModule> {
  const path = join(ROOT, `apps/${service}/src/${service}.module`);
  const exported = Object.values((await import(path)) as Readonly<Record<string, unknown>>);
  const root = exported.find((each): each is ServiceModule => typeof each === 'function' && 'forRoot' in each);
  if (root === undefined) throw new Error(`${path} must export a module with forRoot(settings)`);
  return root.forRoot(SETTINGS);
}
