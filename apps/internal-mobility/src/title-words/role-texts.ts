import { stemOf, wordsOf } from '@libs/wording';
import { Abbreviations } from './abbreviations';
import { levelOf, type Levelled } from './level-marks';
import type { RoleSheet } from '../next-roles/role-sheet';
import { countTerms, TextSpace } from './text-space';

/** A word of rank says little about the work: supervisors of two trades are strangers with one habit in common. */
const RANK_WORD = 0.4;
const GRAM = 4;

/** How much one role's texts resemble those of every role, by the number of its sheet. */
export interface Resemblance {
  /** Titles, with their words of rank counting little. */
  readonly title: (sheet: number) => number;
  /** The work that titles name, without any mark of level. */
  readonly work: (sheet: number) => number;
  /** Runs of letters, which survive what no expansion understands. */
  readonly spelling: (sheet: number) => number;
  /** Descriptions; null where one of the two is empty. */
  readonly description: (sheet: number) => number | null;
}

/** What the titles and descriptions of an organisation's roles say, made comparable. Equal texts are held once. */
export class RoleTexts {
  private readonly titles: readonly number[];
  private readonly descriptions: readonly number[];
  private readonly levels: readonly Levelled[];
  private readonly byTitle: TextSpace;
  private readonly byWork: TextSpace;
  private readonly bySpelling: TextSpace;
  private readonly byDescription: TextSpace;

  constructor(sheets: readonly RoleSheet[]) {
    const [titles, titleOf] = distinct(sheets.map(({ title }) => title));
    const [descriptions, descriptionOf] = distinct(sheets.map(({ description }) => description));
    const described = descriptions.map((text) => wordsOf(text));
    const titleWords = titles.map((text) => wordsOf(text));
    const abbreviations = new Abbreviations(titleWords, described.flat());
    const spelt = titleWords.map((words) => abbreviations.expand(words));
    this.titles = titleOf;
    this.descriptions = descriptionOf;
    this.levels = spelt.map((words) => levelOf(words));
    this.byTitle = new TextSpace(this.levels.map((level) => titleTerms(level)));
    this.byWork = new TextSpace(this.levels.map((level) => countTerms(workOf(level).map(stemOf))));
    this.bySpelling = new TextSpace(this.levels.map((level) => countTerms(gramsOf(workOf(level)))));
    this.byDescription = new TextSpace(described.map((words) => countTerms(words.map(stemOf))));
  }

  /** The marks of level in the title of a sheet. */
  levelOf(sheet: number): Levelled {
    return this.levels[this.titles[sheet] ?? 0] ?? { work: [], ranks: [], grade: null, level: 0 };
  }

  /** Compares one sheet with all of them. */
  resemblance(sheet: number): Resemblance {
    const title = this.titles[sheet] ?? 0;
    const description = this.descriptions[sheet] ?? 0;
    const [byTitle, byWork, bySpelling] = [this.byTitle, this.byWork, this.bySpelling].map((s) => s.cosines(title));
    const byDescription = this.byDescription.cosines(description);
    const isSilent = (text: number) => this.byDescription.isEmpty(text);
    return {
      title: (other) => byTitle?.[this.titles[other] ?? 0] ?? 0,
      work: (other) => byWork?.[this.titles[other] ?? 0] ?? 0,
      spelling: (other) => bySpelling?.[this.titles[other] ?? 0] ?? 0,
      description: (other) => {
        const text = this.descriptions[other] ?? 0;
        return isSilent(description) || isSilent(text) ? null : (byDescription[text] ?? 0);
      },
    };
  }
}

/** A title that is nothing but rank ("Sergeant") names its work by that. */
function workOf({ work, ranks }: Levelled): readonly string[] {
  return work.length === 0 ? ranks : work;
}

function titleTerms(level: Levelled): Map<string, number> {
  const terms = countTerms(workOf(level).map(stemOf));
  for (const rank of level.ranks.map(stemOf)) if (!terms.has(rank)) terms.set(rank, RANK_WORD);
  return terms;
}

function gramsOf(words: readonly string[]): string[] {
  return words.flatMap((word) => {
    const edged = `_${word}_`;
    return Array.from({ length: Math.max(1, edged.length - GRAM + 1) }, (_, at) => edged.slice(at, at + GRAM));
  });
}

function distinct(texts: readonly string[]): [readonly string[], readonly number[]] {
  const numbers = new Map<string, number>();
  const numberOf = texts.map((text) => {
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  });
  return [[...numbers.keys()], numberOf];
}
