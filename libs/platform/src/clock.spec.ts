import { Clock } from './clock';

class StandingClock extends Clock {
  constructor(private readonly instant: string) {
    super();
  }
  now(): Date {
    return new Date(this.instant);
  }
  monotonic(): number {
    return 0;
  }
}

describe('today', () => {
  const clock = new StandingClock('2026-12-31T23:30:00Z');

  it.each([
    ['UTC', '2026-12-31'],
    ['Europe/Berlin', '2027-01-01'],
    ['America/New_York', '2026-12-31'],
    ['Pacific/Auckland', '2027-01-01'],
  ])('in %s is %s', (zone, day) => {
    expect(clock.today(zone)).toBe(day);
  });

  it('is UTC unless told, and unknown in a zone that does not exist', () => {
    expect(clock.today()).toBe('2026-12-31');
    expect(() => clock.today('Middle/Earth')).toThrow(RangeError);
  });
});
