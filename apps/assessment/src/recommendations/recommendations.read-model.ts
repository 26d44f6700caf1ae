import { consume, RecommendationV1 } from '@libs/contracts';
import type { Tx } from '@libs/database';
import { Injectable } from '@nestjs/common';

export type RecommendedCourse = RecommendationV1['gaps'][number]['courses'][number];

/** Courses by the gap that they raise, best first. Version 0: nothing was recommended yet. */
export interface Recommended {
  readonly version: number;
  readonly byGap: ReadonlyMap<string, readonly RecommendedCourse[]>;
}

/** Reads what would raise a person's gaps. */
@Injectable()
export class RecommendationsReadModel {
  async of(tx: Tx, employeeId: string): Promise<Recommended> {
    const [row] = await tx.query<{ state: unknown }[]>('select state from known_recommendation where id = $1', [
      employeeId,
    ]);
    if (row === undefined) return { version: 0, byGap: new Map() };
    const { version, gaps } = consume(RecommendationV1, row.state);
    return { version, byGap: new Map(gaps.map(({ gapId, courses }) => [gapId, courses])) };
  }
}
