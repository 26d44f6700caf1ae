import { stemsOf, type CourseWords, type Stems } from './course-words';

/** What has a name and can be taught: a skill, a job role, a credential. */
export interface BookEntry {
  readonly id: string;
  /** One name per language. */
  readonly names: readonly string[];
  readonly about: readonly string[];
}

export type WordSource = 'TITLE' | 'CREDENTIAL' | 'DESCRIPTION' | 'ABOUT' | 'JOB_ROLE';

/** A part of a strength with the words of the course that it came from. */
export interface StrengthPart {
  readonly source: WordSource;
  readonly points: number;
  readonly words: readonly string[];
}

/** How much a course sounds like one entry: `strength` is the sum of the parts' points. */
export interface Resemblance {
  readonly id: string;
  readonly strength: number;
  readonly parts: readonly StrengthPart[];
  /** How much of the name the course says anywhere, per mille. */
  readonly named: number;
}

/** The most that each part can give. What a job role that the course resembles asks for adds 200: a thousand in all. */
const MOST = { TITLE: 240, CREDENTIAL: 120, DESCRIPTION: 120, ABOUT: 320 } as const;
const PER_MILLE = 1_000;
/** Short texts agree by chance: to both sides of a comparison this share of a word that stands once is added. */
const DOUBT = 0.67;
/** A word that the book does not have is as telling as one in three of its texts. */
const HOLDERS_OF_UNKNOWN = 3;

interface Name {
  readonly stems: ReadonlySet<string>;
  readonly weight: number;
}

interface Indexed {
  readonly id: string;
  readonly names: readonly Name[];
  readonly about: ReadonlySet<string>;
  readonly aboutWeight: number;
}

/**
 * The words by which things that can be taught are known. Words that few texts hold say more; all weights are whole
 * numbers, so that the same book and the same course give the same figures everywhere.
 */
export class WordBook {
  private readonly holders = new Map<string, number>();
  private readonly indexed: readonly Indexed[];
  private readonly byStem = new Map<string, Indexed[]>();
  private readonly weights = new Map<string, number>();
  private readonly doubt: number;

  constructor(private readonly entries: readonly BookEntry[]) {
    const texts = entries.map(({ id, names, about }) => ({
      id,
      names: names.map((name) => new Set(stemsOf([name]).keys())).filter(({ size }) => size > 0),
      about: new Set(stemsOf(about).keys()),
    }));
    for (const { names, about } of texts)
      for (const stem of new Set([...names.flatMap((name) => [...name]), ...about]))
        this.holders.set(stem, (this.holders.get(stem) ?? 0) + 1);
    this.doubt = Math.round(DOUBT * this.rarity(1));
    this.indexed = texts.map(({ id, names, about }) => ({
      id,
      names: names.map((stems) => ({ stems, weight: this.sum(stems) })),
      about,
      aboutWeight: this.sum(about),
    }));
    for (const entry of this.indexed)
      for (const stem of new Set([...entry.names.flatMap(({ stems }) => [...stems]), ...entry.about])) {
        const list = this.byStem.get(stem);
        if (list === undefined) this.byStem.set(stem, [entry]);
        else list.push(entry);
      }
  }

  /** Everything that shares a word with the course, the strongest first, equal ones by id. */
  resembling(course: CourseWords): Resemblance[] {
    const found = new Set([...course.anywhere.keys()].flatMap((stem) => this.byStem.get(stem) ?? []));
    const title = this.sum(course.title.keys());
    const anywhere = this.sum(course.anywhere.keys());
    return [...found]
      .map((entry) => this.resemblance(entry, course, { title, anywhere }))
      .filter(({ strength }) => strength > 0)
      .sort((a, b) => b.strength - a.strength || (a.id < b.id ? -1 : 1));
  }

  private resemblance(entry: Indexed, course: CourseWords, said: { title: number; anywhere: number }): Resemblance {
    const about = this.part('ABOUT', entry.about, course.anywhere, this.mean(entry.aboutWeight, said.anywhere));
    const byName = entry.names.map((name) => {
      const whole = name.weight + this.doubt;
      const parts = [
        this.part('TITLE', name.stems, course.title, this.mean(name.weight, said.title)),
        this.part('CREDENTIAL', name.stems, course.credential, whole),
        this.part('DESCRIPTION', name.stems, course.description, whole),
      ];
      const heard = this.sum([...name.stems].filter((stem) => course.anywhere.has(stem)));
      return { parts, points: totalOf(parts), named: Math.floor((PER_MILLE * heard) / name.weight) };
    });
    const best = byName.reduce<(typeof byName)[number] | undefined>(
      (top, each) => (top === undefined || each.points > top.points ? each : top),
      undefined,
    );
    const parts = [...(best?.parts ?? []), about].filter(({ points }) => points > 0);
    return { id: entry.id, strength: totalOf(parts), parts, named: best?.named ?? 0 };
  }

  /** What words held by both are worth of `whole`. */
  private part(source: keyof typeof MOST, stems: ReadonlySet<string>, said: Stems, whole: number): StrengthPart {
    const both = [...said].filter(([stem]) => stems.has(stem));
    const weight = this.sum(both.map(([stem]) => stem));
    const points = Math.floor((MOST[source] * weight) / whole);
    return { source, points, words: both.map(([, word]) => word) };
  }

  private mean(one: number, other: number): number {
    return Math.sqrt((one + this.doubt) * (other + this.doubt));
  }

  private sum(stems: Iterable<string>): number {
    let total = 0;
    for (const stem of stems) total += this.weightOf(stem);
    return total;
  }

  private weightOf(stem: string): number {
    const known = this.weights.get(stem);
    if (known !== undefined) return known;
    const weight = this.rarity(this.holders.get(stem) ?? HOLDERS_OF_UNKNOWN);
    this.weights.set(stem, weight);
    return weight;
  }

  /** How telling a word is that so many entries hold; never nothing, however small the book. */
  private rarity(holders: number): number {
    const rare = Math.log((this.entries.length + 1) / (Math.min(holders, this.entries.length) + 0.5));
    return Math.max(1, Math.round(PER_MILLE * Math.max(0, rare) ** 1.5));
  }
}

export function totalOf(parts: readonly StrengthPart[]): number {
  return parts.reduce((sum, { points }) => sum + points, 0);
}
