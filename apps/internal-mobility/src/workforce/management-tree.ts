/** A person whose place may change: the direct manager, and whether this person has left. */
export interface TreeNode {
  readonly managerId: string | null;
  readonly left: boolean;
}

/** A person whose place stays: the active managers above, nearest first. */
export interface SettledNode {
  readonly left: boolean;
  readonly path: readonly string[];
}

/**
 * Who reports to whom, for the people whose place may change (`moving`) above people whose place is known (`settled`).
 * People who have left hold nobody: their reports roll up to the next active manager.
 */
export class ManagementTree {
  private readonly paths = new Map<string, readonly string[]>();

  constructor(
    private readonly moving: ReadonlyMap<string, TreeNode>,
    private readonly settled: ReadonlyMap<string, SettledNode>,
  ) {}

  /** Everybody who would be their own manager, directly or through others. */
  inCycles(): ReadonlySet<string> {
    const done = new Set<string>();
    const cyclic = new Set<string>();
    for (const start of this.moving.keys()) {
      const trail = new Set<string>();
      let at: string | null | undefined = start;
      while (at !== null && at !== undefined && !done.has(at) && !trail.has(at)) {
        trail.add(at);
        at = this.moving.get(at)?.managerId;
      }
      let inside = false;
      for (const member of trail) {
        inside ||= member === at;
        if (inside) cyclic.add(member);
        done.add(member);
      }
    }
    return cyclic;
  }

  /** Ids of the active managers above a person, nearest first. The tree must be free of cycles. */
  pathOf(id: string): readonly string[] {
    const trail: string[] = [];
    let at: string | null = id;
    while (at !== null && this.moving.has(at) && !this.paths.has(at)) {
      trail.push(at);
      at = this.moving.get(at)?.managerId ?? null;
    }
    for (const member of trail.reverse())
      this.paths.set(member, this.above(this.moving.get(member)?.managerId ?? null));
    return this.paths.get(id) ?? [];
  }

  private above(managerId: string | null): readonly string[] {
    if (managerId === null) return [];
    const settled = this.settled.get(managerId);
    const left = this.moving.get(managerId)?.left ?? settled?.left ?? false;
    const path = this.paths.get(managerId) ?? settled?.path ?? [];
    return left ? path : [managerId, ...path];
  }
}
