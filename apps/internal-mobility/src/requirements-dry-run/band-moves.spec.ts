import type { Band } from '@libs/requirements';
import fc from 'fast-check';
import { movesTold, type Movement } from './band-moves';

const way = (from: Band, to: Band, people: number): Movement => ({
  ...{ from, to },
  people: Array.from({ length: people }, (_, i) => `${from}${to}${String(i)}`),
});
const told = (all: readonly Movement[], staying: Partial<Record<Band, number>> = {}) =>
  movesTold(all, new Map(Object.entries(staying) as [Band, number][])).map(({ from, to, people }) => [
    from,
    to,
    people,
  ]);

describe('figures of people who would change band', () => {
  it('are left out where a bench of the band would leave one to four people over', () => {
    const down = way('READY', 'NOT_YET', 18);
    expect(told([down], { READY: 2 })).toEqual([]);
    expect(told([down], { READY: 5 })).toEqual([['READY', 'NOT_YET', 15]]);
    expect(told([down], { READY: 0 })).toEqual([['READY', 'NOT_YET', 15]]);
    // Of the band that they come to, too.
    expect(told([down], { NOT_YET: 3 })).toEqual([]);
  });

  it('are left out by the smallest, when other ways are what is left over', () => {
    const ways = [way('READY', 'NOT_YET', 9), way('READY', 'ONE_GAP_AWAY', 7)];
    expect(told(ways, { READY: 2 })).toEqual([['READY', 'NOT_YET', 5]]);
    expect(told([way('READY', 'NOT_YET', 9), way('READY', 'ONE_GAP_AWAY', 3)])).toEqual([]);
  });

  it('say the same when one person more or less moves within a step, in an order that says no more', () => {
    for (const people of [15, 16, 17, 19])
      expect(told([way('READY', 'NOT_YET', people), way('NOT_YET', 'READY', 17)])).toEqual([
        ['NOT_YET', 'READY', 15],
        ['READY', 'NOT_YET', 15],
      ]);
  });

  it('are whole fives, and never leave over one to four of a band', () => {
    const bands: Band[] = ['NOT_YET', 'ONE_GAP_AWAY', 'READY'];
    const counts = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(counts, (each) => {
        const all = bands.flatMap((from, f) => bands.map((to, t) => way(from, to, each[f * 3 + t] ?? 0)));
        const staying = new Map(all.filter(({ from, to }) => from === to).map((one) => [one.from, one.people.length]));
        const moves = movesTold(
          all.filter(({ from, to }) => from !== to),
          staying,
        );
        expect(moves.filter(({ people }) => people < 5 || people % 5 !== 0)).toEqual([]);
        for (const end of ['from', 'to'] as const)
          for (const band of bands) {
            const isTold = (one: Movement) => moves.some(({ from, to }) => from === one.from && to === one.to);
            const rest = all.filter((one) => one[end] === band && !isTold(one));
            const left = rest.reduce((sum, { people }) => sum + people.length, 0);
            const tells = moves.some((move) => move[end] === band);
            expect(tells && left > 0 && left < 5).toBe(false);
          }
      }),
    );
  });
});
