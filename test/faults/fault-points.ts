import { Kafka, KafkaJSNonRetriableError, type EachBatchPayload } from 'kafkajs';
import { Client } from 'pg';
import type { Fault } from './orders';

/** Ends this process as a power cut would, at the given passage of the given point. */
export class FaultPoint {
  private left: number;

  constructor(private readonly fault: Fault | undefined) {
    this.left = fault?.passages ?? 0;
  }

  pass(point: Fault['point']): void {
    if (this.fault?.point !== point) return;
    this.left -= 1;
    if (this.left <= 0) process.kill(process.pid, 'SIGKILL');
  }

  /** The relay deletes what it has sent: the points before and after are the ends of that one statement. */
  aroundRelay(onRenewed: () => void): void {
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its own client below
    const query = Client.prototype.query as (...parameters: unknown[]) => unknown;
    const pass = (point: Fault['point']): void => {
      this.pass(point);
    };
    Client.prototype.query = async function (this: Client, ...parameters: unknown[]): Promise<unknown> {
      if (typeof parameters[0] === 'string' && parameters[0].startsWith('insert into relay_lease')) onRenewed();
      const isDelete = typeof parameters[0] === 'string' && parameters[0].startsWith('delete from outbox');
      if (isDelete) pass('after-send');
      const result = await query.apply(this, parameters);
      if (isDelete) pass('after-delete');
      return result;
    } as never;
  }

  /** Dies when an offset is on the broker; or has the client end the consumer for good at one batch. */
  aroundBatches(endAt?: number): void {
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its own client below
    const makeConsumer = Kafka.prototype.consumer;
    const pass = (): void => {
      this.pass('after-offset');
    };
    let batches = 0;
    Kafka.prototype.consumer = function (this: Kafka, config) {
      const consumer = makeConsumer.call(this, config);
      const run = consumer.run.bind(consumer);
      consumer.run = (options) =>
        run({
          ...options,
          eachBatch: async (payload: EachBatchPayload) => {
            batches += 1;
            if (batches === endAt) throw new KafkaJSNonRetriableError('ended by the fault suite');
            const commitOffsetsIfNecessary: EachBatchPayload['commitOffsetsIfNecessary'] = async (offsets) => {
              await payload.commitOffsetsIfNecessary(offsets);
              pass();
            };
            await options?.eachBatch?.({ ...payload, commitOffsetsIfNecessary });
          },
        });
      return consumer;
    };
  }
}
