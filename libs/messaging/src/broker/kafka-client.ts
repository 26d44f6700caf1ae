import { Logger } from '@nestjs/common';
import { Kafka, logLevel, type KafkaConfig } from 'kafkajs';
import { brokerSocket } from './broker-socket';

/** One client; what kafkajs says of its own trouble becomes our warnings, since it recovers or we rebuild it. */
export function kafkaClient(clientId: string, brokers: readonly string[], rest: Partial<KafkaConfig> = {}): Kafka {
  const logger = new Logger(`Kafka ${clientId}`);
  return new Kafka({
    clientId,
    brokers: [...brokers],
    logLevel: logLevel.WARN,
    logCreator:
      () =>
      ({ label, log }) => {
        logger.debug(`${label}: ${log.message}`);
      },
    socketFactory: brokerSocket,
    connectionTimeout: 3_000,
    // Short first waits: the defaults add seconds to every rebalance and restart.
    retry: { initialRetryTime: 50, maxRetryTime: 1_000, retries: 8 },
    ...rest,
  });
}
