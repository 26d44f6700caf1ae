import { searchedWords } from './searched-words';

describe('The words of a search', () => {
  it('are told from each other by whatever is no letter of theirs', () => {
    expect(searchedWords('  Nurse\tAIDE\u0000evenings ')).toEqual(['nurse', 'aide', 'evenings']);
  });

  it.each([undefined, null, '', ' \n'])('are none in %j', (search) => {
    expect(searchedWords(search)).toEqual([]);
  });

  it('are not taken from more than 200 characters', () => {
    expect(() => searchedWords('a'.repeat(201))).toThrow('search: must have 200 characters at most');
  });
});
