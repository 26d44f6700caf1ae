import { Module, type INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ExpressAdapter } from '@nestjs/platform-express';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { PUBLIC_PATHS } from './health.controller';
import { PlatformModule } from './platform.module';
import { ReadinessChecks } from './readiness-checks';

@Module({ imports: [PlatformModule.forRoot()] })
class AnyProcess {}

describe.each([
  ['fastify', () => new FastifyAdapter()],
  ['express', () => new ExpressAdapter()],
])('health on %s', (_, adapter) => {
  let app: INestApplication;
  let url: string;
  let readiness: ReadinessChecks;

  beforeEach(async () => {
    app = await NestFactory.create(AnyProcess, adapter(), { logger: false });
    await app.listen(0, '127.0.0.1');
    url = await app.getUrl();
    readiness = app.get(ReadinessChecks);
  });
  afterEach(() => app.close());

  const get = async (path: string) => {
    const response = await fetch(`${url}${path}`);
    return { status: response.status, body: (await response.json()) as unknown };
  };

  it('answers on the paths that need no token', async () => {
    const answers = await Promise.all(PUBLIC_PATHS.map(get));
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  });

  it('is live, but not ready, while a check fails, and says which one', async () => {
    readiness.add('database', () => Promise.reject(new Error('gone')));
    readiness.add('broker', () => undefined);
    expect(await get('/health/live')).toEqual({ status: 200, body: { status: 'up' } });
    expect(await get('/health/ready')).toEqual({
      status: 503,
      body: { status: 'down', checks: { database: 'down: gone', broker: 'up' } },
    });
  });

  it('stays ready when something that is only observed fails', async () => {
    readiness.observe('lag', () => {
      throw new Error('behind');
    });
    expect(await get('/health/ready')).toEqual({
      status: 200,
      body: { status: 'up', checks: { lag: 'down: behind' } },
    });
  });

  it('is not ready any more once the process drains', async () => {
    readiness.drain();
    expect(await get('/health/ready')).toMatchObject({ status: 503, body: { checks: { process: 'down: stopping' } } });
  });
});
