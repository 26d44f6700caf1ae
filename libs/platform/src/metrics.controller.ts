import { Controller, Get, Header } from '@nestjs/common';
import { Metrics } from './metrics';

export const METRICS_PATH = '/metrics';

/** Counts of this process for Prometheus. They name consumers and topics, never persons; the cluster keeps them inside. */
@Controller(METRICS_PATH)
export class MetricsController {
  constructor(private readonly metrics: Metrics) {}

  @Get()
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  text(): Promise<string> {
    return this.metrics.text();
  }
}
