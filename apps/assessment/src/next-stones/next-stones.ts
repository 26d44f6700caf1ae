import type { LocalDate } from '@libs/platform';
import { isDeepStrictEqual } from 'node:util';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { NextStone } from './next-stone';

/** What the stones were chosen from. */
export interface StonesBasedOn {
  readonly gapAnalysisVersion: number;
  readonly recommendationVersion: number;
  readonly asOf: LocalDate;
}

export type StoneChangeKind = 'ADDED' | 'CHANGED' | 'GONE';

export interface StoneChange {
  readonly what: StoneChangeKind;
  readonly stone: NextStone;
}

/** One employee's next steps, chosen and never edited, beside those that the employee saw last. */
@Entity({ name: 'next_stones' })
export class NextStones {
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'bigint', transformer: { from: Number, to: (value: number) => value } })
  version!: number;

  @Column('jsonb')
  stones!: readonly NextStone[];

  @Column('jsonb')
  seen!: readonly NextStone[];

  @Column('jsonb', { nullable: true })
  basedOn!: StonesBasedOn | null;

  /** A new version only where a stone is another: who has seen version n has missed nothing while it stands. */
  choose(stones: readonly NextStone[], basedOn: StonesBasedOn): void {
    // Stored and read again a stone is the same; a field that is undefined would not be.
    if (!isDeepStrictEqual(stones, this.stones)) this.version += 1;
    this.stones = stones;
    this.basedOn = basedOn;
  }

  /** What is new since the employee looked last, in the order of the stones; what is gone comes last. */
  changes(): StoneChange[] {
    const seen = new Map(this.seen.map((stone) => [stone.id, stone]));
    const now = new Set(this.stones.map(({ id }) => id));
    const news = this.stones.flatMap((stone): StoneChange[] => {
      const before = seen.get(stone.id);
      if (before === undefined) return [{ what: 'ADDED', stone }];
      return isDeepStrictEqual(before, stone) ? [] : [{ what: 'CHANGED', stone }];
    });
    const gone = this.seen.filter(({ id }) => !now.has(id)).map((stone) => ({ what: 'GONE' as const, stone }));
    return [...news, ...gone];
  }

  /** The employee has seen a version; one that is not the current one is no longer there to be seen. */
  see(version: number): boolean {
    if (version !== this.version) return false;
    this.seen = this.stones;
    return true;
  }
}
