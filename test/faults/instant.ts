import { SystemClock } from '@libs/platform';

const clock = new SystemClock();

/** Milliseconds since the epoch, comparable between the processes of the suite. */
export function instant(): number {
  return clock.now().getTime();
}
