import { setTimeout as wait } from 'node:timers/promises';
import { ErrorCode } from 'bullmq';
import type { JobProcessor } from './job-processor';
import type { OpenQueue } from './queue-backend';

const JOB = {
  attempts: 5,
  backoff: { type: 'exponential', delay: 10_000 },
  removeOnComplete: 30,
  removeOnFail: 100,
};

/**
 * Gives the queue its one schedule, whoever else does so. The next turn is reckoned here and taken there: when another
 * process has begun that very turn meanwhile, the queue refuses, and the turn after it is asked for.
 */
export async function scheduleTurns(
  queue: Pick<OpenQueue, 'upsertJobScheduler'>,
  processor: Pick<JobProcessor, 'queue' | 'schedule'>,
  attempts = 5,
): Promise<void> {
  const { cron, timeZone } = processor.schedule;
  try {
    await queue.upsertJobScheduler(processor.queue, { pattern: cron, tz: timeZone }, { opts: JOB });
  } catch (error) {
    if (!isTurnTaken(error) || attempts <= 1) throw error;
    await wait(100);
    await scheduleTurns(queue, processor, attempts - 1);
  }
}

function isTurnTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === ErrorCode.SchedulerJobIdCollision;
}
