import { WakeUp } from './wake-up';

describe('a wake-up bell', () => {
  it('remembers that it was rung before anybody waited', async () => {
    const bell = new WakeUp();
    bell.ring();
    expect(await bell.wait(60_000)).toBe(true);
  });

  it('wakes whoever waits', async () => {
    const bell = new WakeUp();
    const waiting = bell.wait(60_000);
    bell.ring();
    expect(await waiting).toBe(true);
  });

  it('gives up after its time and says so', async () => {
    expect(await new WakeUp().wait(1)).toBe(false);
  });
});
