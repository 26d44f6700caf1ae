import { Clock } from '@libs/platform';

/** A clock that stands until it is moved. */
export class FixedClock extends Clock {
  private at: number;

  /** `instant` in ISO 8601. */
  constructor(instant = '2026-11-24T09:00:00.000Z') {
    super();
    this.at = Date.parse(instant);
  }

  now(): Date {
    const now = new Date(0);
    now.setTime(this.at);
    return now;
  }

  monotonic(): number {
    return this.at;
  }

  moveTo(instant: string): void {
    this.at = Date.parse(instant);
  }
}
