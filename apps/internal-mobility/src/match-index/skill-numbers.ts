const MOST_SKILLS = 65_536;

/** Skills by the small numbers that the index counts in. A number once given stays. */
export class SkillNumbers {
  private readonly numbers = new Map<string, number>();

  /** One more than the highest number given. */
  get size(): number {
    return this.numbers.size;
  }

  /** The number of a skill, a new one if it has none. @throws RangeError when there are more skills than numbers. */
  give(skill: string): number {
    const known = this.numbers.get(skill);
    if (known !== undefined) return known;
    if (this.numbers.size === MOST_SKILLS) throw new RangeError(`more than ${String(MOST_SKILLS)} skills`);
    this.numbers.set(skill, this.numbers.size);
    return this.numbers.size - 1;
  }

  find(skill: string): number | undefined {
    return this.numbers.get(skill);
  }
}
