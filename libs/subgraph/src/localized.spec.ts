import { localized } from './localized';

const TRIAGE = { 'de-CH': 'Triage', en: 'Triage (en)', de: 'Ersteinschätzung', 'pt-BR': 'Triagem' };

describe('a text for whoever reads', () => {
  it.each([
    [['de'], 'Ersteinschätzung'],
    [['de-CH'], 'Triage'],
    [['DE-ch'], 'Triage'],
    [['de-Latn-AT'], 'Ersteinschätzung'],
    [['fr', 'de', 'en'], 'Ersteinschätzung'],
    [['fr', 'en', 'de'], 'Triage (en)'],
    [['pt-BR'], 'Triagem'],
    [['fr'], 'Triage (en)'],
    [['d', 'constructor', '__proto__', ''], 'Triage (en)'],
    [[], 'Triage (en)'],
  ])('in %j is %s', (languages, text) => {
    expect(localized(TRIAGE, languages)).toBe(text);
  });

  it.each([
    [['de'], 'Grüezi'],
    [['DE'], 'Grüezi'],
    [['de-AT'], 'Grüezi'],
    [['de-DE'], 'Hallo'],
    [['fr', 'en'], 'Hello'],
    [['d'], 'Hello'],
  ])('in %j is a regional one where there is no plain one, whatever comes first: %s', (languages, text) => {
    const texts = { 'de-DE': 'Hallo', 'de-CH': 'Grüezi', 'den-CA': 'other', 'en-GB': 'Hello' };
    expect(localized(texts, languages)).toBe(text);
    expect(localized(Object.fromEntries(Object.entries(texts).reverse()), languages)).toBe(text);
  });

  it('is whatever there is where it is neither in their languages nor in English', () => {
    expect(localized({ fr: 'Tri', de: 'Ersteinschätzung' }, ['it'])).toBe('Tri');
  });
});
