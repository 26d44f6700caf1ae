import type { WorkerDatabase } from '@libs/database';
import type { ConsumerDefinition } from '../consumers/consumer-definition';

/**
 * Empties a consumer's tables and starts its next generation, in one transaction. Running processes notice within
 * seconds and read every topic from the beginning, as a new group. Marks of earlier generations stay in the inbox: what
 * they name was reacted to. Returns the generation.
 */
export function rebuild(database: WorkerDatabase, consumer: ConsumerDefinition): Promise<number> {
  return database.transaction(async (tx) => {
    const [row] = await tx.query<{ generation: number }[]>(
      `insert into consumer_generation (consumer, generation) values ($1, 2)
       on conflict (consumer) do update set generation = consumer_generation.generation + 1, reacts_from = null
       returning generation`,
      [consumer.name],
    );
    await consumer.empty(tx);
    return row?.generation ?? 2;
  });
}
