/** One of the best: its number and its score. */
export interface Scored {
  readonly id: number;
  readonly score: number;
}

/** The best so many, by score down and id up, kept sorted: most offers are refused at the door. */
export class BestList {
  private readonly ids: Float64Array;
  private readonly scores: Float64Array;
  private size = 0;

  constructor(private readonly limit: number) {
    this.ids = new Float64Array(limit);
    this.scores = new Float64Array(limit);
  }

  /** The score of the last one, 0 while there is room: nothing below it gets in. */
  get threshold(): number {
    return this.size < this.limit ? 0 : (this.scores[this.limit - 1] ?? 0);
  }

  /** Would this one get in? Scores of 0 never do. */
  admits(id: number, score: number): boolean {
    if (score <= 0 || this.limit === 0) return false;
    return this.size < this.limit || this.isBefore(id, score, this.limit - 1);
  }

  offer(id: number, score: number): void {
    if (!this.admits(id, score)) return;
    let place = this.size < this.limit ? this.size++ : this.limit - 1;
    for (; place > 0 && this.isBefore(id, score, place - 1); place--) {
      this.ids[place] = this.ids[place - 1] ?? 0;
      this.scores[place] = this.scores[place - 1] ?? 0;
    }
    this.ids[place] = id;
    this.scores[place] = score;
  }

  toArray(): Scored[] {
    return Array.from({ length: this.size }, (_, i) => ({ id: this.ids[i] ?? 0, score: this.scores[i] ?? 0 }));
  }

  private isBefore(id: number, score: number, place: number): boolean {
    const other = this.scores[place] ?? 0;
    return score > other || (score === other && id < (this.ids[place] ?? 0));
  }
}
