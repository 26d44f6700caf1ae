import type { PeopleRows } from '../match-index/skill-rows';

const FIRST = 1_024;

/** Compressed rows of people that come one after the other. */
export class GrowingRows {
  private offsets = new Uint32Array(FIRST + 1);
  private skills = new Uint16Array(FIRST);
  private levels = new Uint8Array(FIRST);
  private people = 0;
  private entries = 0;

  /** Adds one person's levels by skill number. */
  push(held: Iterable<readonly [skill: number, level: number]>): void {
    for (const [skill, level] of held) {
      if (this.entries === this.skills.length) {
        this.skills = widened(this.skills, new Uint16Array(this.entries * 2));
        this.levels = widened(this.levels, new Uint8Array(this.entries * 2));
      }
      this.skills[this.entries] = skill;
      this.levels[this.entries++] = level;
    }
    if (this.people + 1 === this.offsets.length)
      this.offsets = widened(this.offsets, new Uint32Array(this.offsets.length * 2));
    this.offsets[++this.people] = this.entries;
  }

  rows(): PeopleRows {
    return {
      offsets: this.offsets.slice(0, this.people + 1),
      skills: this.skills.slice(0, this.entries),
      levels: this.levels.slice(0, this.entries),
      jobs: new Uint16Array(this.people),
    };
  }
}

function widened<T extends Uint8Array | Uint16Array | Uint32Array>(old: T, wide: T): T {
  wide.set(old);
  return wide;
}
