import { isTooMany } from './guard';
import { judgeAbsences } from './judge-absences';

const stored = [{ externalId: 'ana' }, { externalId: 'ben' }, { externalId: 'eva', endsOn: '2026-10-31' }];
const verdict = (present: string[], asOf: string, known: [string, string, number][] = []) =>
  judgeAbsences({
    stored,
    present: new Set(present),
    known: new Map(
      known.map(([externalId, missingSince, imports]) => [externalId, { externalId, missingSince, imports }]),
    ),
    asOf,
  });

describe('what a complete import lacks', () => {
  it('is missing, and stays', () => {
    expect(verdict(['ana', 'eva'], '2026-11-01')).toEqual({
      missing: [{ externalId: 'ben', missingSince: '2026-11-01', imports: 1 }],
      retire: [],
      back: [],
    });
  });

  it('ends with the second complete import, 14 days later at the earliest', () => {
    const since = (imports: number): [string, string, number][] => [['ben', '2026-11-01', imports]];
    expect(verdict(['ana', 'eva'], '2026-11-14', since(1)).retire).toEqual([]);
    expect(verdict(['ana', 'eva'], '2026-11-15', since(1)).retire).toEqual(['ben']);
    expect(verdict(['ana', 'eva'], '2026-11-15').retire).toEqual([]);
  });

  it('ends at once when its last day was given and is over', () => {
    expect(verdict(['ana', 'ben'], '2026-10-31').retire).toEqual([]);
    expect(verdict(['ana', 'ben'], '2026-11-01').retire).toEqual(['eva']);
  });

  it('is no longer missing when it comes again', () => {
    expect(verdict(['ana', 'ben', 'eva'], '2026-11-20', [['ben', '2026-11-01', 1]])).toEqual({
      missing: [],
      retire: [],
      back: ['ben'],
    });
  });

  it('waits for a person when it is more than 5 % of everything', () => {
    expect(isTooMany(5, 100)).toBe(false);
    expect(isTooMany(6, 100)).toBe(true);
    expect(isTooMany(0, 0)).toBe(false);
  });

  it('does not wait in a small organisation while it is fewer than five', () => {
    expect([1, 4, 5].map((affected) => isTooMany(affected, 12))).toEqual([false, false, true]);
    expect(isTooMany(5, 99)).toBe(true);
  });
});
