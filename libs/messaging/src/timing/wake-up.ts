/** A bell that a loop waits on: rung after a commit, so that nobody has to wait for the next poll. */
export class WakeUp {
  private rung = false;
  private waiting: (() => void) | undefined;

  ring(): void {
    this.rung = true;
    this.waiting?.();
  }

  /** Resolves when rung (also if that was before the call) or after `milliseconds`. True when rung. */
  async wait(milliseconds: number): Promise<boolean> {
    if (!this.rung) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        this.waiting = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      this.waiting = undefined;
    }
    const rung = this.rung;
    this.rung = false;
    return rung;
  }
}
