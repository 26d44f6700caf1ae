import type { RecommendationV1 } from '@libs/contracts';
import { isDeepStrictEqual } from 'node:util';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type GapRecommendation = RecommendationV1['gaps'][number];
export type RecommendedCourse = GapRecommendation['courses'][number];

/** The courses that raise one employee's open gaps, with their money. Computed, never edited. */
@Entity({ name: 'recommendation' })
export class Recommendation {
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'bigint', transformer: { from: Number, to: (value: number) => value } })
  version!: number;

  @Column('jsonb')
  gaps!: readonly GapRecommendation[];

  @Column('jsonb', { nullable: true })
  basedOn!: RecommendationV1['basedOn'] | null;

  /** Returns whether there is something new to tell: the same courses on another day are no news. */
  compute(gaps: readonly GapRecommendation[], basedOn: RecommendationV1['basedOn']): boolean {
    const isFirst = this.basedOn === null;
    this.basedOn = basedOn;
    if (!isFirst && isDeepStrictEqual(gaps, this.gaps)) return false;
    this.gaps = gaps;
    this.version += 1;
    return true;
  }

  /** @throws Error before the first computation, when there is nothing to publish. */
  toPublicState(): RecommendationV1 {
    if (this.basedOn === null) throw new Error('This recommendation was never computed');
    return { id: this.id, version: this.version, gaps: [...this.gaps], basedOn: this.basedOn };
  }
}
