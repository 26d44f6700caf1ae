import type { Socket } from 'node:net';
import { KafkaJSProtocolError, Partitioners, type ISocketFactory, type Producer } from 'kafkajs';
import { brokerSocket } from '../broker/broker-socket';
import { kafkaClient } from '../broker/kafka-client';
import type { OutboxRow } from './outbox-row';

const MAY_HAVE_ARRIVED: ReadonlySet<string> = new Set(['REQUEST_TIMED_OUT', 'NOT_ENOUGH_REPLICAS_AFTER_APPEND']);

/** Why a send failed. `settled` when the broker refused it, so that nothing of it can still arrive. */
export class SendFailure extends Error {
  constructor(
    readonly settled: boolean,
    override readonly cause: unknown,
  ) {
    super(cause instanceof Error ? cause.message : String(cause));
    this.name = 'SendFailure';
  }
}

/**
 * One connection to the broker. A send ends within its time, one way or the other: then its sockets are cut, so that
 * kafkajs cannot go on with it behind our back while another relay already sends. After a failure, make a new one.
 */
export class OutboxProducer {
  private readonly sockets = new Set<Socket>();
  private readonly producer: Producer;
  private isCut = false;

  constructor(
    clientId: string,
    brokers: readonly string[],
    private readonly sendMs: number,
  ) {
    // No retries inside the client: whether to try again is decided with the lease in hand.
    const kafka = kafkaClient(clientId, brokers, {
      requestTimeout: Math.round(sendMs * 0.8),
      retry: { retries: 0 },
      socketFactory: this.socketFactory(),
    });
    this.producer = kafka.producer({
      createPartitioner: Partitioners.DefaultPartitioner,
      allowAutoTopicCreation: false,
    });
  }

  connect(): Promise<void> {
    return this.producer.connect();
  }

  /** Resolves when every in-sync replica has the rows. @throws SendFailure */
  async send(rows: readonly OutboxRow[]): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        this.cut();
        reject(new Error('the broker did not answer in time'));
      }, this.sendMs);
    });
    try {
      const sent = this.producer.sendBatch({
        acks: -1,
        timeout: Math.round(this.sendMs * 0.6),
        topicMessages: byTopic(rows),
      });
      await Promise.race([sent, late]);
    } catch (error) {
      this.cut();
      throw new SendFailure(isRefusal(error), error);
    } finally {
      clearTimeout(timer);
    }
  }

  async close(): Promise<void> {
    await this.producer.disconnect().catch(() => undefined);
    this.cut();
  }

  private cut(): void {
    this.isCut = true;
    for (const socket of this.sockets) socket.destroy();
  }

  private socketFactory(): ISocketFactory {
    return (target) => {
      const socket = brokerSocket(target);
      this.sockets.add(socket);
      socket.once('close', () => this.sockets.delete(socket));
      if (this.isCut) socket.destroy();
      return socket;
    };
  }
}

function isRefusal(error: unknown): boolean {
  if (error instanceof KafkaJSProtocolError) return !MAY_HAVE_ARRIVED.has(error.type);
  return error instanceof Error && isRefusal(error.cause);
}

function byTopic(rows: readonly OutboxRow[]) {
  const topics = new Map<string, { key: string; value: string | null; headers: Record<string, string> }[]>();
  for (const row of rows) {
    const messages = topics.get(row.topic) ?? [];
    messages.push({ key: row.key, value: row.payload, headers: { ...row.headers, 'event-id': row.event_id } });
    topics.set(row.topic, messages);
  }
  return [...topics].map(([topic, messages]) => ({ topic, messages }));
}
