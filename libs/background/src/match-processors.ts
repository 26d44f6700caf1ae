import type { Type } from '@nestjs/common';
import { JobProcessor } from './job-processor';

/**
 * The instance of each scheduled processor, in the order of the schedule. Run at the start of every process, so that a
 * job nobody would ever work off is a failed start instead of a silent night.
 * @throws Error that says what to add.
 */
export function matchProcessors(
  scheduled: readonly Type<JobProcessor>[],
  provided: readonly unknown[],
): readonly JobProcessor[] {
  const instances = provided.filter((each) => each instanceof JobProcessor);
  for (const { constructor } of instances) {
    if (scheduled.includes(constructor as Type<JobProcessor>)) continue;
    throw new Error(`${constructor.name} is never scheduled: add it to \`processors\` of BackgroundModule.forRoot().`);
  }
  const matched = scheduled.map((type) => {
    const instance = instances.find((each) => each.constructor === type);
    if (instance !== undefined) return instance;
    throw new Error(
      `${type.name} is scheduled, but nobody provides it: add it to the providers of its feature's module.`,
    );
  });
  refuseSharedQueues(matched);
  return matched;
}

/** Two processors on one queue would take each other's jobs. */
function refuseSharedQueues(processors: readonly JobProcessor[]): void {
  const byQueue = new Map<string, JobProcessor>();
  for (const processor of processors) {
    const other = byQueue.get(processor.queue);
    if (other !== undefined) {
      const names = `${other.constructor.name} and ${processor.constructor.name}`;
      throw new Error(`${names} share the queue ${processor.queue}: give each a queue of its own.`);
    }
    byQueue.set(processor.queue, processor);
  }
}
