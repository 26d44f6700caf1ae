import type { IHeaders, KafkaMessage } from 'kafkajs';
import type { IncomingRecord } from './delivery';

/** A message as the client hands it over, with plain headers. */
export function recordOf(topic: string, partition: number, message: KafkaMessage): IncomingRecord {
  const { key, value, offset, headers } = message;
  return { topic, partition, offset, key, value, headers: plainHeaders(headers) };
}

function plainHeaders(headers: IHeaders | undefined): Record<string, string> {
  const plain: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers ?? {})) {
    const first = Array.isArray(value) ? value[0] : value;
    if (first !== undefined) plain[name] = first.toString();
  }
  return plain;
}
