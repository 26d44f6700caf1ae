import type { FaultDatabase } from './fault-database';
import type { Fire } from './fire';

/** Ten readings of the relay, on so few things that many versions of each are on their way at once. */
const [COMMANDS, THINGS] = [500, 20];
/** With some things drawn twice, ten are left on average. */
const DRAWS_PER_COMMAND = 14;

/** Writes what no relay sends yet, and leaves it in the outbox. Returns how many commands were acknowledged. */
export async function writeBacklog(fire: Fire, source: FaultDatabase, topic: string, seed: number): Promise<number> {
  const writer = await fire.victim(source, topic, {
    writing: { things: THINGS, writers: 4, perTransaction: DRAWS_PER_COMMAND, commands: COMMANDS, seed },
  });
  await writer.finished;
  await writer.stop();
  return writer.commands;
}

/** How many rows wait to be sent. */
export async function backlogOf(source: FaultDatabase): Promise<number> {
  return (await source.look<{ rows: number }>('select count(*)::int as rows from outbox'))[0]?.rows ?? 0;
}
