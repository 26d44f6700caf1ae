import { protect } from '@libs/auth';
import type { ServiceName } from '@libs/contracts';
import { EventStrategy } from '@libs/messaging';
import { JsonLogger, serve, SystemClock, type ServiceSettings } from '@libs/platform';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { UnaskedConnections } from './unasked-connections';

/** An import of 5,000 rows is the largest request there is. */
const BODY_LIMIT_BYTES = 8 * 1024 * 1024;

/** Creates a service's application, protected, with the pipe attached; not yet initialised. */
export async function createSubgraph(
  service: ServiceName,
  module: DynamicModule,
  settings: ServiceSettings,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({ bodyLimit: BODY_LIMIT_BYTES });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    rawBody: true,
    logger: new JsonLogger(service, settings.LOG_LEVEL, new SystemClock()),
  });
  app.useBodyParser('application/json', { bodyLimit: BODY_LIMIT_BYTES });
  protect(app, {
    audience: service,
    publicKeys: settings.INTERNAL_TOKEN_PUBLIC_KEYS,
    idNamespace: settings.ID_NAMESPACE,
  });
  const unasked = new UnaskedConnections(app.getHttpServer());
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('preClose', (done) => {
      unasked.drop();
      done();
    });
  app.connectMicroservice({ strategy: app.get(EventStrategy) });
  return app;
}

/** Runs a service until it is told to stop. */
export async function startSubgraph(
  service: ServiceName,
  module: DynamicModule,
  settings: ServiceSettings,
): Promise<void> {
  const app = await createSubgraph(service, module, settings);
  // In this order: started before `init`, the pipe would deliver to modules that are not ready.
  await app.init();
  await app.startAllMicroservices();
  await serve(app, settings.PORT);
}
