import { wordsOf } from '@libs/wording';
import { Abbreviations, abbreviationFit } from './abbreviations';

describe('Abbreviations', () => {
  const spelling = (titles: string[], described = '') => {
    const abbreviations = new Abbreviations(titles.map(wordsOf), wordsOf(described));
    return (title: string) => abbreviations.expand(wordsOf(title)).join(' ');
  };

  it('in general use are known without any example', () => {
    const spelt = spelling(['SUPV', 'ADMIN ASST II']);
    expect([spelt('SUPV'), spelt('ADMIN ASST II')]).toEqual(['supervisor', 'administrative assistant ii']);
  });

  it('of several meanings take the one that the organisation writes', () => {
    const spelt = spelling(['LIB ASST', 'LIBRARY PAGE', 'COMM OFFICER', 'COMMUNITY AIDE', 'COMMUNITY WORKER']);
    expect([spelt('LIB'), spelt('COMM')]).toEqual(['library', 'community']);
  });

  it("are found among the organisation's own words when no list has them", () => {
    const spelt = spelling(['SPRNKLR FITTER', 'HORTCLTR FOREMAN'], 'fits a sprinkler; works in horticulture');
    expect([spelt('SPRNKLR FITTER'), spelt('HORTCLTR FOREMAN')]).toEqual(['sprinkler fitter', 'horticulture foreman']);
  });

  it('that might be words need the company of the long word', () => {
    const titles = [
      'DISINFEC CREW',
      'DISINFECTION CREW',
      'PORT WARDEN',
      'PORTFOLIO ANALYST',
      'ARTS AIDE',
      'APPARATUS AIDE',
    ];
    const spelt = spelling(titles);
    expect([spelt('DISINFEC CREW'), spelt('PORT WARDEN'), spelt('ARTS AIDE')]).toEqual([
      'disinfection crew',
      'port warden',
      'arts aide',
    ]);
  });

  it('fit a word by its letters in order and enough of its consonants', () => {
    const fits = (short: string, long: string) => abbreviationFit(short, long) > 0;
    expect([fits('mntnce', 'maintenance'), fits('hlth', 'health'), fits('mt', 'maintenance')]).toEqual([
      true,
      true,
      false,
    ]);
    expect([fits('systems', 'subsystems'), fits('account', 'accounting'), fits('clrk', 'librarian')]).toEqual([
      false,
      false,
      false,
    ]);
  });
});
