import { newId } from '@libs/platform';
import type { EachBatchPayload } from 'kafkajs';
import { kafkaClient } from '../broker/kafka-client';
import { recordOf } from '../consumers/record-of';

/** Compaction may have taken the very end of a partition: then nothing comes for so long, and nothing will. */
const SILENCE_MS = 5_000;

/** The last version that a topic holds of each key; a key that was erased or ended with a null record is left out. */
export async function readTail(brokers: readonly string[], topic: string): Promise<ReadonlyMap<string, number>> {
  const groupId = `cairn.tail.${newId()}`;
  const kafka = kafkaClient(groupId, brokers);
  const admin = kafka.admin();
  await admin.connect();
  const ends = await admin.fetchTopicOffsets(topic).finally(() => admin.disconnect());
  const behind = new Map(ends.filter(({ low, high }) => low !== high).map(({ partition, high }) => [partition, high]));
  const versions = new Map<string, number>();
  if (behind.size === 0) return versions;

  const consumer = kafka.consumer({
    groupId,
    maxWaitTimeInMs: 100,
    retry: { restartOnFailure: () => Promise.resolve(false) },
  });
  await consumer.connect();
  try {
    await consumer.subscribe({ topics: [topic], fromBeginning: true });
    await new Promise<void>((resolve, reject) => {
      let silence = setTimeout(resolve, SILENCE_MS);
      consumer.on(consumer.events.CRASH, ({ payload }) => {
        reject(payload.error);
      });
      const eachBatch = ({ batch }: EachBatchPayload): Promise<void> => {
        for (const message of batch.messages) note(versions, recordOf(topic, batch.partition, message));
        const high = behind.get(batch.partition);
        if (high !== undefined && BigInt(batch.lastOffset()) + 1n >= BigInt(high)) behind.delete(batch.partition);
        clearTimeout(silence);
        if (behind.size === 0) resolve();
        else silence = setTimeout(resolve, SILENCE_MS);
        return Promise.resolve();
      };
      consumer.run({ autoCommit: false, eachBatch }).catch(reject);
    });
    return versions;
  } finally {
    await consumer.disconnect();
  }
}

function note(versions: Map<string, number>, { key, value, headers }: ReturnType<typeof recordOf>): void {
  const id = key?.toString('utf8') ?? '';
  // What was erased is in PostgreSQL no more; its null record follows.
  if (value === null || headers['type']?.endsWith('.erased') === true) versions.delete(id);
  else versions.set(id, Number(headers['subject-version'] ?? 0));
}
