import { LEVELS, makeWorkforce, pathOf, WIDE } from './workforce';

describe('a made-up workforce', () => {
  const { managers, rows } = makeWorkforce(3_000, 1);

  it('has one head, so many levels below and nobody without a manager', () => {
    const paths = Array.from(managers, (_, person) => pathOf(managers, person));
    expect(paths.filter((path) => path.length === 0)).toHaveLength(1);
    expect(paths.filter((path) => path.at(-1) === 0)).toHaveLength(2_999);
    expect(Math.max(...paths.map((path) => path.length))).toBe(LEVELS - 1);
  });

  it('has one manager of very many and the rest of few', () => {
    const reports = new Map<number, number>();
    for (const manager of managers) reports.set(manager, (reports.get(manager) ?? 0) + 1);
    const [most, next] = [...reports.values()].sort((a, b) => b - a);
    expect(most).toBe(WIDE);
    expect(next).toBeLessThan(10);
  });

  it('has everybody once, managers after their people too, and the same of the same seed', () => {
    expect(new Set(rows.map(({ externalId }) => externalId)).size).toBe(3_000);
    const places = new Map(rows.map(({ externalId }, place) => [externalId, place]));
    const isLater = rows.some(({ assignments }, place) => (places.get(assignments[0]?.manager ?? '') ?? -1) > place);
    expect(isLater).toBe(true);
    expect(makeWorkforce(3_000, 1).rows).toEqual(rows);
  });

  it('refuses to be too small for its levels', () => {
    expect(() => makeWorkforce(100, 1)).toThrow('--people');
  });
});
