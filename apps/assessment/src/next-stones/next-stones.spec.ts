import { NextStones } from './next-stones';
import type { NextStone } from './next-stone';

const BASED_ON = { gapAnalysisVersion: 1, recommendationVersion: 1, asOf: '2026-11-25' };
const stone = (id: string, actBy: string | null = null): NextStone => ({
  id,
  kind: 'TELL',
  goalId: 'g',
  jobRoleId: 'j',
  gapIds: [id],
  course: null,
  openingId: null,
  effect: { mustHave: true, closed: 1, mustHavesClosed: 1, mustHavesLeft: 0, on: null },
  prospects: { openNow: 0, openingsLastYear: null, flags: null },
  actBy,
});
const empty = () => Object.assign(new NextStones(), { id: 'e', version: 0, stones: [], seen: [], basedOn: null });

describe("what changed since a person's last visit", () => {
  it('is what is new, another or gone', () => {
    const next = empty();
    next.choose([stone('a'), stone('b'), stone('c')], BASED_ON);
    expect(next.changes().map(({ what, stone: { id } }) => [what, id])).toEqual([
      ['ADDED', 'a'],
      ['ADDED', 'b'],
      ['ADDED', 'c'],
    ]);
    expect(next.see(1)).toBe(true);
    expect(next.changes()).toEqual([]);
    next.choose([stone('d'), stone('b', '2026-12-01'), stone('c')], BASED_ON);
    expect(next.changes().map(({ what, stone: { id } }) => [what, id])).toEqual([
      ['ADDED', 'd'],
      ['CHANGED', 'b'],
      ['GONE', 'a'],
    ]);
  });

  it('is kept when the person saw something older than what is there', () => {
    const next = empty();
    next.choose([stone('a')], BASED_ON);
    next.choose([stone('b')], BASED_ON);
    expect(next.see(1)).toBe(false);
    expect(next.changes()).toHaveLength(1);
  });

  it('has no new version while every stone is the same', () => {
    const next = empty();
    next.choose([stone('a')], BASED_ON);
    next.choose([stone('a')], { ...BASED_ON, asOf: '2026-11-26' });
    expect(next).toMatchObject({ version: 1, basedOn: { asOf: '2026-11-26' } });
  });
});
