import { stemOf } from './word-stem';
import { wordsOf } from './words-of';

describe('The words of a title', () => {
  it.each([
    ['ADMIN. ASST-II (POOL)', ['admin', 'asst', 'ii', 'pool']],
    ['Tech2 / C-4417 Maintenance', ['tech', '2', 'c', 'maintenance']],
    ["Director of the Mayor's Office", ['director', 'mayors', 'office']],
    ['Agente de Élection', ['agente', 'election']],
    ['0123', []],
  ])('of %s are %j', (title, words) => {
    expect(wordsOf(title)).toEqual(words);
  });
});

describe('The stem of a word', () => {
  it.each([
    ['administrative', 'administrator'],
    ['plumber', 'plumbing'],
    ['engineer', 'engineering'],
    ['accountant', 'accounting'],
    ['librarian', 'library'],
    ['electricians', 'electrical'],
    ['officers', 'officer'],
  ])('is one for %s and %s', (one, other) => {
    expect(stemOf(one)).toBe(stemOf(other));
  });

  it.each([
    ['office', 'officer'],
    ['police', 'policy'],
    ['clerk', 'clinic'],
  ])('differs for %s and %s', (one, other) => {
    expect(stemOf(one)).not.toBe(stemOf(other));
  });
});
