import { newId } from '@libs/platform';
import { Kafka, logLevel, Partitioners, type Consumer, type KafkaMessage, type Producer } from 'kafkajs';

/** As many as a topic has in development. */
const PARTITIONS = 3;

/** kafkajs with nothing around it: what the pipe is held against, and how its topics are made and read. */
export class BareClient {
  private readonly kafka: Kafka;

  constructor(brokers: readonly string[]) {
    this.kafka = new Kafka({
      clientId: 'bench',
      brokers: [...brokers],
      logLevel: logLevel.NOTHING,
      retry: { retries: 12 },
    });
  }

  async topic(): Promise<string> {
    const topic = `bench.${newId()}.v1`;
    const admin = this.kafka.admin();
    await admin.connect();
    await admin.createTopics({
      waitForLeaders: true,
      topics: [{ topic, numPartitions: PARTITIONS, replicationFactor: 1 }],
    });
    await admin.disconnect();
    return topic;
  }

  async producer(): Promise<Producer> {
    const producer = this.kafka.producer({
      createPartitioner: Partitioners.DefaultPartitioner,
      allowAutoTopicCreation: false,
    });
    await producer.connect();
    return producer;
  }

  /** Calls `seen` with key and version of every record from now on. Resolves when it has joined. */
  async consume(topic: string, seen: (key: string, version: number) => void): Promise<Consumer> {
    const consumer = this.kafka.consumer({ groupId: `bench.${newId()}`, allowAutoTopicCreation: false });
    const joined = new Promise<void>((resolve) => {
      consumer.on(consumer.events.GROUP_JOIN, () => {
        resolve();
      });
    });
    await consumer.connect();
    await consumer.subscribe({ topics: [topic], fromBeginning: true });
    await consumer.run({
      eachMessage: ({ message: { key, headers } }) => {
        seen(key?.toString() ?? '', Number(headers?.['subject-version']?.toString()));
        return Promise.resolve();
      },
    });
    await joined;
    return consumer;
  }

  /** Everything a topic holds, each partition in its order. */
  async read(topic: string): Promise<KafkaMessage[]> {
    const admin = this.kafka.admin();
    await admin.connect();
    const ends = await admin.fetchTopicOffsets(topic);
    await admin.disconnect();
    const expected = ends.reduce((sum, { high, low }) => sum + Number(high) - Number(low), 0);
    const messages: KafkaMessage[] = [];
    if (expected === 0) return messages;
    const consumer = this.kafka.consumer({ groupId: `bench.${newId()}`, maxWaitTimeInMs: 100 });
    await consumer.connect();
    await consumer.subscribe({ topics: [topic], fromBeginning: true });
    await new Promise<void>((resolve, reject) => {
      const eachBatch = ({ batch }: { batch: { messages: KafkaMessage[] } }): Promise<void> => {
        for (const message of batch.messages) messages.push(message);
        if (messages.length >= expected) resolve();
        return Promise.resolve();
      };
      consumer.run({ autoCommit: false, eachBatch }).catch(reject);
    });
    await consumer.disconnect();
    return messages;
  }
}
