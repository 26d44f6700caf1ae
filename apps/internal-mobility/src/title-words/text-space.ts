/** How often each term stands in a text, or how much it counts there. */
export type Terms = ReadonlyMap<string, number>;

interface Posting {
  readonly text: number;
  readonly weight: number;
}

/**
 * Texts as directions: terms that few texts hold say more (inverse document frequency), and every text has length one,
 * so that the product of two is their cosine.
 */
export class TextSpace {
  private readonly vectors: readonly Terms[];
  private readonly postings = new Map<string, Posting[]>();

  constructor(texts: readonly Terms[]) {
    const holders = new Map<string, number>();
    for (const terms of texts) for (const term of terms.keys()) holders.set(term, (holders.get(term) ?? 0) + 1);
    const rarity = (term: string) => Math.log((texts.length + 1) / ((holders.get(term) ?? 0) + 0.5));
    this.vectors = texts.map((terms) => unitLength(new Map([...terms].map(([term, n]) => [term, n * rarity(term)]))));
    this.vectors.forEach((vector, text) => {
      for (const [term, weight] of vector) {
        const list = this.postings.get(term);
        if (list === undefined) this.postings.set(term, [{ text, weight }]);
        else list.push({ text, weight });
      }
    });
  }

  /** The cosine of one text with every text, by number; 0 where they hold no term together. */
  cosines(text: number): Float64Array {
    const result = new Float64Array(this.vectors.length);
    for (const [term, weight] of this.vectors[text] ?? []) {
      for (const posting of this.postings.get(term) ?? []) {
        result[posting.text] = (result[posting.text] ?? 0) + weight * posting.weight;
      }
    }
    return result;
  }

  /** Whether a text says anything at all. */
  isEmpty(text: number): boolean {
    return (this.vectors[text]?.size ?? 0) === 0;
  }
}

/** Terms with their counts, dampened: a word said ten times is not ten times as true. */
export function countTerms(terms: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  for (const [term, count] of counts) counts.set(term, 1 + Math.log(count));
  return counts;
}

function unitLength(vector: Map<string, number>): Terms {
  const length = Math.sqrt([...vector.values()].reduce((sum, weight) => sum + weight * weight, 0));
  if (length === 0) return new Map();
  return new Map([...vector].map(([term, weight]) => [term, weight / length]));
}
