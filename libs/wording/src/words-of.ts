/** Words that say nothing about the work. */
const FILLERS = new Set(
  'a an and as at by de for from in la non of on or other per the their to with within'.split(' '),
);
const LONGEST_GRADE = 2;

/**
 * The words of a dirty text in order: lower case, without accents and punctuation; letters and digits part ("TECH2"),
 * fillers and code numbers go ("0123", "C-4417"), short numbers stay since they may be grades.
 */
export function wordsOf(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’.](?=\p{L})/gu, (mark) => (mark === '.' ? ' ' : ''))
    .replace(/(\p{L})(\d)|(\d)(\p{L})/gu, '$1$3 $2$4')
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '' && !FILLERS.has(word) && !(/^\d+$/.test(word) && word.length > LONGEST_GRADE));
}
