import { Module } from '@nestjs/common';
import { Metrics } from './metrics';
import { MetricsController } from './metrics.controller';

/** `/metrics`, for processes that only the cluster reaches: not for the gateway. */
@Module({
  controllers: [MetricsController],
  providers: [{ provide: Metrics, useFactory: processMetrics }],
  exports: [Metrics],
})
export class MetricsModule {}

function processMetrics(): Metrics {
  const metrics = new Metrics();
  metrics.collectProcess();
  return metrics;
}
