import { monthsSinceWritten, movedTo } from './move-days.mjs';

const source = (day: string) => ({
  rows: async function* () {
    yield await Promise.resolve({ row: { day, nested: [{ day }] } });
  },
});

async function moved(day: string, months: number): Promise<unknown> {
  const { rows } = movedTo(source(day), months) as { rows: () => AsyncGenerator<{ row: unknown }> };
  const { value } = (await rows().next()) as { value: { row: unknown } };
  return value.row;
}

describe('The days of the demo', () => {
  it('move by whole months, at any depth, never out of the month they belong to', async () => {
    expect(await moved('2026-12-24', 2)).toEqual({ day: '2027-02-24', nested: [{ day: '2027-02-24' }] });
    expect(await moved('2026-12-31', 2)).toMatchObject({ day: '2027-02-28' });
    expect(await moved('2026-01-15', -2)).toMatchObject({ day: '2025-11-15' });
  });

  it('are all that moves', async () => {
    expect(await moved('O-1001', 2)).toMatchObject({ day: 'O-1001' });
  });

  it('stay as they are written in the month in which they are written', () => {
    expect(monthsSinceWritten(new Date('2026-11-30T23:00:00Z'))).toBe(0);
    expect(monthsSinceWritten(new Date('2027-02-01T00:00:00Z'))).toBe(3);
    expect(monthsSinceWritten(new Date('2026-10-31T00:00:00Z'))).toBe(-1);
  });
});
