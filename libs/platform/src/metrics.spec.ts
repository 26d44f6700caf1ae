import { Module, type INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { Metrics } from './metrics';
import { METRICS_PATH } from './metrics.controller';
import { MetricsModule } from './metrics.module';

@Module({ imports: [MetricsModule] })
class AnyService {}

describe('metrics', () => {
  let app: INestApplication;

  beforeEach(async () => {
    app = await NestFactory.create(AnyService, new FastifyAdapter(), { logger: false });
    await app.listen(0, '127.0.0.1');
  });
  afterEach(() => app.close());

  it("are there for whoever watches the process, in Prometheus' format", async () => {
    const metrics = app.get(Metrics);
    metrics.counter({ name: 'cairn_stones_total', help: 'Stones', labels: ['colour'] }).inc({ colour: 'grey' }, 3);
    metrics.lookup({ name: 'cairn_height', help: 'Height' }, () => Promise.resolve(2));
    const response = await fetch(`${await app.getUrl()}${METRICS_PATH}`);
    expect(response.headers.get('content-type')).toContain('text/plain; version=0.0.4');
    const text = await response.text();
    expect(text).toContain('cairn_stones_total{colour="grey"} 3');
    expect(text).toContain('cairn_height 2');
    expect(text).toContain('nodejs_eventloop_lag_seconds');
  });
});
