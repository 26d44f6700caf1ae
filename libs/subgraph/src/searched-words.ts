import { DomainError } from '@libs/platform';

const MOST_CHARACTERS = 200;

/** The words that somebody looks for, in lower case; none when nothing is looked for. @throws DomainError INVALID naming `search`. */
export function searchedWords(search: string | null | undefined): string[] {
  const text = (search ?? '').normalize('NFC').toLowerCase();
  if (text.length > MOST_CHARACTERS)
    throw DomainError.invalid('search', `must have ${String(MOST_CHARACTERS)} characters at most`);
  return text.split(/[\s\p{Cc}]+/u).filter((word) => word !== '');
}
