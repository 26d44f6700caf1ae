import { Kafka, logLevel } from 'kafkajs';
import { Pool } from 'pg';
import { FAULT_SCHEMA } from './fault-database';
import type { Orders, RunningPipe } from './orders';

/** A consumer as it is often written: no inbox, nothing rebuilt when the client ends, a throw for what it cannot read. */
export async function naiveConsumer({ brokers, topic, workerUrl, consumer }: Orders): Promise<RunningPipe> {
  const pool = new Pool({ connectionString: workerUrl, options: `-c search_path=${FAULT_SCHEMA}`, max: 3 });
  pool.on('error', () => undefined);
  const kafka = new Kafka({ brokers: [...brokers], logLevel: logLevel.NOTHING, retry: { retries: 2 } });
  const reader = kafka.consumer({ groupId: `naive.${consumer}`, sessionTimeout: 6_000, maxWaitTimeInMs: 100 });
  await reader.connect();
  await reader.subscribe({ topics: [topic], fromBeginning: true });
  await reader.run({
    autoCommit: false,
    eachBatch: async (payload) => {
      const { batch } = payload;
      for (const message of batch.messages) {
        const { data } = JSON.parse(message.value?.toString() ?? '{}') as { data: { id: string; version: number } };
        await pool.query('insert into effect (id, version) values ($1, $2)', [data.id, data.version]);
        payload.resolveOffset(message.offset);
        await payload.heartbeat();
      }
      const offset = (BigInt(batch.lastOffset()) + 1n).toString();
      await payload.commitOffsetsIfNecessary({
        topics: [{ topic, partitions: [{ partition: batch.partition, offset }] }],
      });
    },
  });
  return {
    stop: async () => {
      await reader.disconnect();
      await pool.end();
    },
  };
}
