import { DAYS_TAKEN } from '@libs/platform';
import { valueOf } from './cells.mjs';

const read = (type: string, cell: string): unknown => valueOf({ type, words: undefined, many: false }, cell);

describe('a cell of a file', () => {
  it.each([
    ['day', '2026-12-24', '2026-12-24'],
    ['day', '9999-12-31', null],
    ['decimal', '1200.50', '1200.50'],
    ['number', '-3.5', -3.5],
    ['yesNo', 'Yes', true],
  ])('of the type %s, "%s", says %j', (type, cell, value) => {
    expect(read(type, cell)).toEqual(value);
  });

  it.each([
    ['day', '2026-02-30', 'does not exist'],
    ['day', '24.12.2026', 'is no day that can be read'],
    ['decimal', '1.200,50', 'has a comma'],
    ['integer', '3.5', 'is not a whole number'],
    ['yesNo', 'perhaps', 'is neither true nor false'],
  ])('of the type %s, "%s", is refused: it %s', (type, cell, reason) => {
    expect(() => read(type, cell)).toThrow(reason);
  });

  it('takes the days that the services take, and no others', () => {
    for (const day of Object.values(DAYS_TAKEN)) expect(read('day', day)).toBe(day);
    for (const day of ['1899-12-31', '3000-01-01', '0001-01-01', '9999-12-30'])
      expect(() => read('day', day)).toThrow('is not a day from 1900 to 2999');
  });

  it('says each of a list', () => {
    expect(valueOf({ type: 'integer', words: undefined, many: true }, '1| 2 |3')).toEqual([1, 2, 3]);
  });
});
