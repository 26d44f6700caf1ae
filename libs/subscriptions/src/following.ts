import type { Actor } from '@libs/platform';

export interface FollowingParts<T> {
  readonly actor: Actor;
  /** Who still acts; throws for somebody whose access has ended. */
  readonly admit: (actor: Actor) => Promise<Actor>;
  /** What is new since it was last asked, oldest first. */
  readonly read: (actor: Actor) => Promise<readonly T[]>;
  readonly onEnd: () => void;
}

/**
 * What is new for one person, for as long as somebody asks. Rings that come while it reads are one reading more; who
 * asks slowly is told later and misses nothing. An iterator and no generator: one that waits could not be ended.
 */
export class Following<T> implements AsyncIterableIterator<T> {
  private readonly news: T[] = [];
  // What came before the first ring may be news already.
  private rung = true;
  private ended = false;
  private wake: () => void = () => undefined;

  constructor(private readonly parts: FollowingParts<T>) {}

  [Symbol.asyncIterator](): this {
    return this;
  }

  ring(): void {
    this.rung = true;
    this.wake();
  }

  async next(): Promise<IteratorResult<T>> {
    try {
      while (this.news.length === 0 && !this.isEnded()) await this.lookAgain();
    } catch (error) {
      this.end();
      throw error;
    }
    const value = this.news.shift();
    return value === undefined || this.isEnded() ? { done: true, value: undefined } : { done: false, value };
  }

  return(): Promise<IteratorResult<T>> {
    this.end();
    return Promise.resolve({ done: true, value: undefined });
  }

  end(): void {
    if (this.ended) return;
    this.ended = true;
    this.parts.onEnd();
    this.wake();
  }

  private async lookAgain(): Promise<void> {
    if (!this.rung) {
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
    if (this.isEnded()) return;
    this.rung = false;
    const actor = await this.parts.admit(this.parts.actor);
    const found = await this.parts.read(actor);
    this.news.push(...found);
    // There may be more than one reading holds.
    this.rung ||= found.length > 0;
  }

  // A method, since the compiler would otherwise take the flag for constant between awaits.
  private isEnded(): boolean {
    return this.ended;
  }
}
