import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Names and one-line meanings follow Prometheus: base units (seconds), counters end in `_total`. */
interface MetricParts<L extends string> {
  readonly name: `cairn_${string}`;
  readonly help: string;
  readonly labels?: readonly L[];
}

/** What this process counts, for whoever watches it. Labels are names of code, never of people. */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();

  /** Memory, event loop lag, garbage collection. Once per process. */
  collectProcess(): void {
    collectDefaultMetrics({ register: this.registry });
  }

  counter<L extends string>({ name, help, labels = [] }: MetricParts<L>): Counter<L> {
    return new Counter({ name, help, labelNames: labels, registers: [this.registry] });
  }

  gauge<L extends string>({ name, help, labels = [] }: MetricParts<L>): Gauge<L> {
    return new Gauge({ name, help, labelNames: labels, registers: [this.registry] });
  }

  /** A gauge that is read only when somebody looks. */
  lookup({ name, help }: MetricParts<never>, read: () => Promise<number>): void {
    new Gauge({
      name,
      help,
      registers: [this.registry],
      async collect() {
        this.set(await read());
      },
    });
  }

  /** `buckets`: upper bounds, ascending, in the metric's unit. */
  histogram<L extends string>({ name, help, labels = [] }: MetricParts<L>, buckets: number[]): Histogram<L> {
    return new Histogram({ name, help, labelNames: labels, buckets, registers: [this.registry] });
  }

  /** Everything in Prometheus' text format. */
  text(): Promise<string> {
    return this.registry.metrics();
  }
}
