const REMEMBERED_AT_MOST = 200_000;

/** Token ids seen within their lifetime, on this instance. */
export class UsedTokens {
  private readonly expiries = new Map<string, number>();

  constructor(private readonly now: () => number) {}

  /** True the first time an id is seen. `expiresAt` in milliseconds of the same clock. */
  use(id: string, expiresAt: number): boolean {
    this.forgetExpired();
    if (this.expiries.has(id)) return false;
    this.expiries.set(id, expiresAt);
    return true;
  }

  private forgetExpired(): void {
    const now = this.now();
    // Insertion order is nearly expiry order, since every token lives equally long.
    for (const [id, expiresAt] of this.expiries) {
      if (expiresAt > now && this.expiries.size <= REMEMBERED_AT_MOST) return;
      this.expiries.delete(id);
    }
  }
}
