/** Why a cell cannot be read. */
export class UnreadableCell extends Error {}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
/** By which some systems mean that there is no end. */
const NO_END = '9999-12-31';
/** As the services take them (`DAYS_TAKEN`): said here before anything is sent. */
const [FIRST_DAY, LAST_DAY] = ['1900-01-01', '2999-12-31'];
const COMMA_NUMBER = /^-?[\d.' ]*\d,\d+$/;

const READERS = {
  text: (cell) => cell,
  integer: (cell) => number(cell, /^-?\d+$/, 'is not a whole number'),
  number: (cell) => number(cell, /^-?\d+(\.\d+)?$/, 'is not a number'),
  // Money stays text: a binary number would round it.
  decimal: (cell) => (number(cell, /^-?\d+(\.\d+)?$/, 'is not a decimal number'), cell),
  yesNo: (cell) => {
    const word = cell.toLowerCase();
    if (['true', 'yes'].includes(word)) return true;
    if (['false', 'no'].includes(word)) return false;
    throw new UnreadableCell(`"${cell}" is neither true nor false`);
  },
  day: (cell) => {
    if (cell === NO_END) return null;
    const [, year, month, day] = DAY.exec(cell) ?? [];
    if (day === undefined) throw new UnreadableCell(`"${cell}" is no day that can be read: write 2026-12-24`);
    // The 30th of February is the 2nd of March to a Date.
    const there = new Date(Date.UTC(year, month - 1, day));
    if (there.getUTCMonth() !== month - 1 || there.getUTCDate() !== Number(day))
      throw new UnreadableCell(`"${cell}" does not exist`);
    if (cell < FIRST_DAY || cell > LAST_DAY)
      throw new UnreadableCell(`"${cell}" is not a day from 1900 to 2999: leave it empty where there is no end`);
    return cell;
  },
};

/** What a cell that is not empty says; null where that is nothing. @throws UnreadableCell with a reason a person can act on. */
export function valueOf({ type, words, many }, cell) {
  if (many) return cell.split('|').map((each) => valueOf({ type, words }, each.trim()));
  if (words !== undefined && !words.includes(cell))
    throw new UnreadableCell(`"${cell}" is none of ${words.join(', ')}`);
  return READERS[type](cell);
}

function number(cell, pattern, otherwise) {
  if (COMMA_NUMBER.test(cell))
    throw new UnreadableCell(`"${cell}" has a comma: write a decimal point and no thousands separators`);
  if (!pattern.test(cell)) throw new UnreadableCell(`"${cell}" ${otherwise}`);
  return Number(cell);
}
