import { isTimeZone, rememberedTimeZones } from './time-zone';

describe('the name of a time zone', () => {
  it.each([
    ['Europe/Berlin', true],
    ['Asia/Kolkata', true],
    ['Mars/Olympus', false],
    ['', false],
  ])('%j is one: %s, asked once and again', (name, expected) => {
    const knows = rememberedTimeZones();
    expect([isTimeZone(name), knows(name), knows(name)]).toEqual([expected, expected, expected]);
  });
});
