import type { LocalizedText } from '@libs/contracts';

/**
 * The text in the first of these languages that it has, each shortened until it fits (RFC 4647, lookup: `de-CH`, `de`),
 * or else in a regional kind of it (`de` reads `de-AT`, or `de-CH`: the first by the alphabet); then English; then
 * whatever there is. Languages: BCP 47, best first.
 */
export function localized(text: LocalizedText, languages: readonly string[] = []): string {
  for (const language of [...languages, 'en']) {
    const found = looked(text, language);
    if (found !== undefined) return found;
  }
  return Object.values(text)[0] ?? '';
}

function looked(text: LocalizedText, language: string): string | undefined {
  const subtags = language.split('-');
  for (let kept = subtags.length; kept > 0; kept -= 1) {
    const found = inExactly(text, subtags.slice(0, kept).join('-'));
    if (found !== undefined) return found;
  }
  return inSomeRegion(text, subtags[0] ?? '');
}

function inSomeRegion(text: LocalizedText, language: string): string | undefined {
  const ofIt = Object.keys(text).filter((locale) => locale.toLowerCase().startsWith(`${language.toLowerCase()}-`));
  const [first] = ofIt.sort();
  return first === undefined ? undefined : text[first];
}

function inExactly(text: LocalizedText, tag: string): string | undefined {
  const wanted = tag.toLowerCase();
  return Object.entries(text).find(([locale]) => locale.toLowerCase() === wanted)?.[1];
}
