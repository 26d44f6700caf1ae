import { Injectable } from '@nestjs/common';
import type { LocalDate } from './local-date';

/** The only source of time. Tests inject a fixed one. */
export abstract class Clock {
  abstract now(): Date;

  /** Milliseconds that only go forward; for leases and time-outs, never for facts. */
  abstract monotonic(): number;

  /** The calendar day in an IANA time zone. @throws RangeError for an unknown zone. */
  today(timeZone = 'UTC'): LocalDate {
    return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(this.now());
  }
}

@Injectable()
export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }

  monotonic(): number {
    return performance.now();
  }
}
