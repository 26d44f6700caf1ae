import type { IncomingRecord } from '@libs/messaging';

/** Which of the two rules of a consumer hold: copies are guarded by version, events are marked in an inbox. */
export interface Rules {
  readonly guarded: boolean;
  readonly marked: boolean;
}

interface Memory {
  readonly copies: Map<string, number>;
  readonly inbox: Set<string>;
  readonly effects: Map<string, number>;
}

/** What a consumer promises, in a few lines: the model that the real one is held against. */
export class ModelConsumer {
  private memory: Memory = { copies: new Map(), inbox: new Set(), effects: new Map() };

  constructor(private readonly rules: Rules) {}

  get copies(): Record<string, number> {
    return Object.fromEntries([...this.memory.copies].sort());
  }

  /** True when no event has taken effect twice. */
  get effectsOnce(): boolean {
    return [...this.memory.effects.values()].every((times) => times === 1);
  }

  apply(batch: readonly IncomingRecord[]): void {
    const { copies, inbox, effects } = this.memory;
    for (const { headers, value } of batch) {
      const event = headers['event-id'] ?? '';
      if (this.rules.marked && inbox.has(event)) continue;
      inbox.add(event);
      effects.set(event, (effects.get(event) ?? 0) + 1);
      const { data } = JSON.parse(value?.toString() ?? '{}') as { data: { id: string; version: number } };
      if (!this.rules.guarded || data.version > (copies.get(data.id) ?? 0)) copies.set(data.id, data.version);
    }
  }

  /** What happens in `work` is rolled back. */
  undo(work: () => void): void {
    const { copies, inbox, effects } = this.memory;
    const before = { copies: new Map(copies), inbox: new Set(inbox), effects: new Map(effects) };
    work();
    this.memory = before;
  }
}
