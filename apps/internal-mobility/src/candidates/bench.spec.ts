import fc from 'fast-check';
import { benchOf, FEWEST_TOLD, type BenchGap } from './bench';

const gap = (subject: string, people: number): BenchGap => ({ kind: 'SKILL', subject, people, monthsToClose: 6 });

describe('the figures of a bench', () => {
  it('are told from five people on; below that only that there are fewer, none at all included', () => {
    const ready = (people: number) => benchOf({ ready: people, oneGapAway: 0, gaps: [] }).ready;
    expect([0, 1, 4].map(ready)).toEqual(Array(3).fill({ people: null, fewerThan: 5 }));
    expect(ready(5)).toEqual({ people: 5, fewerThan: null });
  });

  it('leave out a gap that few people have, and one more when the rest would tell it', () => {
    const gaps = [gap('a', 7), gap('b', 6)];
    expect(benchOf({ ready: 0, oneGapAway: 13, gaps }).gaps).toEqual(gaps);
    expect(benchOf({ ready: 0, oneGapAway: 15, gaps }).gaps).toEqual([gap('a', 7)]);
    expect(benchOf({ ready: 0, oneGapAway: 18, gaps }).gaps).toEqual(gaps);
    expect(benchOf({ ready: 0, oneGapAway: 9, gaps: [gap('a', 7), gap('b', 2)] }).gaps).toEqual([]);
  });

  it('never tell, nor leave over, a figure of one to four people', () => {
    const people = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 6 });
    fc.assert(
      fc.property(fc.nat(9), people, (ready, each) => {
        const oneGapAway = each.reduce((sum, count) => sum + count, 0);
        const gaps = each.map((count, index) => gap(String(index), count)).sort((a, b) => b.people - a.people);
        const bench = benchOf({ ready, oneGapAway, gaps });
        const told = bench.gaps.map((line) => line.people);
        const rest = (bench.oneGapAway.people ?? 0) - told.reduce((sum, count) => sum + count, 0);
        const figures = [bench.ready.people ?? 0, bench.oneGapAway.people ?? 0, rest, ...told];
        expect(figures.filter((count) => count > 0 && count < FEWEST_TOLD)).toEqual([]);
      }),
    );
  });
});
