import type { Tx } from '@libs/database';
import { Injectable } from '@nestjs/common';
import { DEFAULT_WEIGHTS } from '../next-roles/move-signals';
import { NextRoleRanking } from '../next-roles/next-role-ranking';
import type { RoleSheet } from '../next-roles/role-sheet';
import { LandscapeInputsReadModel } from './landscape-inputs.read-model';
import type { ToldMoves } from './landscape-row';
import { NOW } from './landscape-kinds';
import { LandscapeProjection } from './landscape.projection';
import { sheetsOf } from './landscape-sheets';

/** The newest, and the one before it for lists that somebody is turning the pages of. */
const KEPT = 2;

/** One landscape, ready to rank by. */
export interface RankedRoles {
  readonly version: number;
  readonly ranking: NextRoleRanking;
  readonly sheets: ReadonlyMap<string, RoleSheet>;
  readonly moves: readonly ToldMoves[];
}

/** Rankings by version of the landscape, put together when first asked for and kept in memory while they are in use. */
@Injectable()
export class RoleRankings {
  private readonly kept = new Map<number, Promise<RankedRoles | null>>();

  constructor(
    private readonly landscapes: LandscapeProjection,
    private readonly inputs: LandscapeInputsReadModel,
  ) {}

  /** Null before the first landscape. */
  async newest(tx: Tx): Promise<RankedRoles | null> {
    const version = await this.landscapes.newestVersion(tx);
    return version === null ? null : this.at(tx, version);
  }

  /** Null when that version is not kept any more. Whoever asks while it is put together waits for the same one. */
  async at(tx: Tx, version: number): Promise<RankedRoles | null> {
    const known = this.kept.get(version);
    if (known !== undefined) return known;
    const building = this.build(tx, version);
    this.keep(version, building);
    try {
      const ranked = await building;
      if (ranked === null) this.kept.delete(version);
      return ranked;
    } catch (error) {
      this.kept.delete(version);
      throw error;
    }
  }

  private async build(tx: Tx, version: number): Promise<RankedRoles | null> {
    const landscape = await this.landscapes.at(tx, version);
    if (landscape === null) return null;
    const sheets = sheetsOf(landscape.roles, await this.inputs.states(tx, landscape.roles));
    const moves = landscape.moves.map(({ from, to, people }) => ({
      period: NOW,
      fromRole: from,
      toRole: to,
      count: people,
    }));
    const weights = { weights: landscape.weights ?? DEFAULT_WEIGHTS, learntFrom: landscape.learntFrom };
    return {
      version,
      ranking: new NextRoleRanking(sheets, moves, weights),
      sheets: new Map(sheets.map((sheet) => [sheet.role, sheet])),
      moves: landscape.moves,
    };
  }

  private keep(version: number, building: Promise<RankedRoles | null>): void {
    this.kept.set(version, building);
    const [oldest] = [...this.kept.keys()].sort((a, b) => a - b);
    if (this.kept.size > KEPT && oldest !== undefined) this.kept.delete(oldest);
  }
}
