import type { WorkerDatabase } from '@libs/database';
import type { Outbox } from '../outbox/outbox';
import { restatedType, type Restatement } from './restatement';

const PAGE = 500;

/**
 * Sends the public state of every aggregate of a topic once more, as type `restated`, through the outbox. Heals a lost
 * broker disk, fills a new topic, follows a restore. Consumers that know a state already change nothing.
 * Returns how many states were sent.
 */
export async function republish(database: WorkerDatabase, outbox: Outbox, restatement: Restatement): Promise<number> {
  const { contract } = restatement;
  const type = restatedType(contract);
  let sent = 0;
  for (let after: string | null = null; ;) {
    const begin: string | null = after;
    const states = await database.transaction(async (tx) => {
      const page = await restatement.page(tx, begin, PAGE);
      await outbox.append(
        tx,
        contract,
        page.map((state) => ({ type, state })),
        `republish ${contract.topic}`,
      );
      return page;
    });
    sent += states.length;
    after = states.at(-1)?.id ?? null;
    if (states.length < PAGE) return sent;
  }
}
