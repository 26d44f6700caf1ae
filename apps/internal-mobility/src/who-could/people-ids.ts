const BYTES = 16;

/** Ids of people by their numbers, sixteen bytes each; those of the start are in order, so that none needs a map. */
export class PeopleIds {
  private readonly sorted: Buffer;
  private readonly later: string[] = [];
  private readonly laterNumbers = new Map<string, number>();

  /** @param ids in order */
  constructor(ids: readonly string[]) {
    this.sorted = Buffer.alloc(ids.length * BYTES);
    ids.forEach((id, number) => this.sorted.write(id.replaceAll('-', ''), number * BYTES, 'hex'));
  }

  get count(): number {
    return this.sorted.length / BYTES + this.later.length;
  }

  id(number: number): string {
    const first = this.sorted.length / BYTES;
    if (number >= first) return this.later[number - first] ?? '';
    const hex = this.sorted.toString('hex', number * BYTES, (number + 1) * BYTES);
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
  }

  /** The number of a person, a new one if they have none. */
  give(id: string): number {
    const known = this.find(id);
    if (known !== undefined) return known;
    this.laterNumbers.set(id, this.count);
    this.later.push(id);
    return this.count - 1;
  }

  private find(id: string): number | undefined {
    const wanted = Buffer.from(id.replaceAll('-', ''), 'hex');
    let [low, high] = [0, this.sorted.length / BYTES];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const order = this.sorted.compare(wanted, 0, BYTES, middle * BYTES, (middle + 1) * BYTES);
      if (order === 0) return middle;
      // The order of the bytes that are kept against those that are sought.
      if (order < 0) low = middle + 1;
      else high = middle;
    }
    return this.laterNumbers.get(id);
  }
}
