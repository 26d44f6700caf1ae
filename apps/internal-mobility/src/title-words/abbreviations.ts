import { OCCUPATIONAL_ABBREVIATIONS } from './occupational-abbreviations';
import { stemOf } from '@libs/wording';

/** Short words that also begin longer ones, and are themselves all the same. */
const WHOLE_WORDS = new Set(
  (
    'air arm army art arts auto back bank bar base bed boat body book box bus cab camp car card care case cash child ' +
    'city class clay code cold cook copy corn crew crop data day deck door draft duct dust east event farm field file ' +
    'film fire fish fleet floor food form front fuel game gas gate gear glass golf grain gun hall hand head heat high ' +
    'home hot house ice iron job key lab lake land law lead leaf lien life line live load loan lock log mail main man ' +
    'map mark mass meat men metal mine model motor night north note oil old open page paint pain pan paper park part ' +
    'pay pen pest pilot pipe plan plant play point pole pool port post press print pump rail rate road rock room rope ' +
    'route safe sale sand seat seed self sheet ship shop show side sign site skin slide small soil sound south space ' +
    'spot staff stage state steel stock stone store storm street sun tank task tax team test text tile time tool top ' +
    'tour town track trade trail train tree trial truck trust tube tug type unit user wage wall war ward waste watch ' +
    'water way web weld well west wild wind wine wire wood wool word work yard youth zone'
  ).split(' '),
);
const SHORTEST_MEANING = 5;
const LONGEST_SHORT_FORM = 9;
/** A short form must hold this part of the consonants of what it stands for, and more when it does not begin it. */
const CONSONANTS_OF_BARE = 0.5;
const CONSONANTS_OF_ANY = 0.7;

/**
 * Spells out abbreviations: first those in general use, then by the organisation's own words. "MNTNCE" is maintenance
 * where the organisation writes "maintenance" somewhere, since its letters run through that word in order. A form that
 * could be a word itself ("port", of "portfolio") must also keep the company of the long word in some other title.
 */
export class Abbreviations {
  private readonly meanings = new Map<string, readonly string[]>();

  /** @param titles the words of each title, @param otherWords the words of descriptions */
  constructor(titles: readonly (readonly string[])[], otherWords: Iterable<string>) {
    const uses = new Map<string, number>();
    for (const word of otherWords) uses.set(word, (uses.get(word) ?? 0) + 1);
    const inDescriptions = new Set(uses.keys());
    for (const word of titles.flat()) uses.set(word, (uses.get(word) ?? 0) + 1);
    const company = companyOf(titles, (word) => this.generally(word, uses) ?? [word]);
    const longWords = [...uses.keys()].filter((word) => word.length >= SHORTEST_MEANING).sort();
    const byInitial = Map.groupBy(longWords, (word) => word[0] ?? '');
    for (const word of new Set(titles.flat())) {
      const meaning =
        this.generally(word, uses) ??
        this.among(word, byInitial.get(word[0] ?? '') ?? [], {
          uses,
          company,
          isWord: inDescriptions.has(word),
        });
      if (meaning !== undefined) this.meanings.set(word, meaning);
    }
  }

  /** The words with every known short form spelt out. */
  expand(words: readonly string[]): string[] {
    return words.flatMap((word) => this.meanings.get(word) ?? [word]);
  }

  /** The meaning in general use; of several, the one this organisation writes most, else the likelier. */
  private generally(word: string, uses: ReadonlyMap<string, number>): readonly string[] | undefined {
    const meanings = OCCUPATIONAL_ABBREVIATIONS.get(word);
    if (meanings === undefined) return undefined;
    const used = (meaning: readonly string[]) => Math.min(...meaning.map((each) => uses.get(each) ?? 0));
    return meanings.reduce((best, meaning) => (used(meaning) > used(best) ? meaning : best));
  }

  private among(word: string, longWords: readonly string[], known: Known): readonly string[] | undefined {
    if (word.length < 2 || word.length > LONGEST_SHORT_FORM || known.isWord || WHOLE_WORDS.has(word) || /\d/.test(word))
      return undefined;
    const fits = longWords
      .map((long) => ({ long, fit: abbreviationFit(word, long) }))
      .filter(({ long, fit }) => fit > 0 && (isClearlyShort(word) || known.company.share(word, long)));
    const best = fits.reduce<(typeof fits)[number] | undefined>(
      (top, each) => (top === undefined || standing(each, known) > standing(top, known) ? each : top),
      undefined,
    );
    return best === undefined ? undefined : [best.long];
  }
}

interface Known {
  readonly uses: ReadonlyMap<string, number>;
  readonly company: Company;
  readonly isWord: boolean;
}

interface Company {
  /** Do the two words stand beside the same word in two titles? */
  share(one: string, other: string): boolean;
}

function standing({ long, fit }: { long: string; fit: number }, { uses }: Known): number {
  return fit + Math.log1p(uses.get(long) ?? 0) / 10;
}

/** How well a short form stands for a word, 0 when it cannot: same first letter, letters in order, enough consonants. */
export function abbreviationFit(short: string, long: string): number {
  if (long.length < short.length + 2 || !long.startsWith(short.charAt(0)) || !runsThrough(short, long)) return 0;
  const begins = long.startsWith(short);
  // "systems" of "subsystems" is a longer word, no abbreviation.
  if (!begins && long.endsWith(short)) return 0;
  // "account" of "accounting" is the same word with another ending, no abbreviation.
  if (begins && stemOf(short) === stemOf(long)) return 0;
  const held = consonantsOf(short).length / Math.max(1, consonantsOf(long).length);
  if (!begins && held < (isBare(short) ? CONSONANTS_OF_BARE : CONSONANTS_OF_ANY)) return 0;
  if (begins && short.length < 3) return 0;
  const endsAlike = short.at(-1) === long.at(-1) ? 0.3 : 0;
  return held + endsAlike + (begins ? 0.3 : 0);
}

/** No vowel after its first letter: no English word looks like that. */
function isBare(word: string): boolean {
  return !/[aeiouy]/.test(word.slice(1));
}

/** Bare and begun with a consonant, or four consonants in a row: "mntnce" and "hortcltr", but not "arts". */
function isClearlyShort(word: string): boolean {
  return (isBare(word) && !/^[aeiou]/.test(word)) || /[^aeiouy]{4}/.test(word);
}

function consonantsOf(word: string): string {
  return word.replace(/[aeiou]/g, '').replace(/(.)\1/g, '$1');
}

function runsThrough(short: string, long: string): boolean {
  let at = 0;
  for (const letter of long) if (letter === short[at]) at++;
  return at === short.length;
}

function companyOf(titles: readonly (readonly string[])[], meaningOf: (word: string) => readonly string[]): Company {
  const beside = new Map<string, Set<string>>();
  for (const title of titles) {
    for (const word of title) {
      const others = title.filter((other) => other !== word).flatMap((other) => meaningOf(other).map(stemOf));
      const known = beside.get(word) ?? new Set<string>();
      for (const other of others) known.add(other);
      beside.set(word, known);
    }
  }
  return {
    share: (one, other) => {
      const company = beside.get(other);
      return company !== undefined && [...(beside.get(one) ?? [])].some((word) => company.has(word));
    },
  };
}
