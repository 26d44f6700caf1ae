import type { Tx } from '@libs/database';
import { Recomputation } from '@libs/messaging';
import { Clock, type LocalDate } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { NextRoleRanking } from '../next-roles/next-role-ranking';
import { LandscapeInputsReadModel } from './landscape-inputs.read-model';
import { NOW, ROLE_LANDSCAPE } from './landscape-kinds';
import { LandscapeProjection } from './landscape.projection';
import type { Landscape, ToldMoves } from './landscape-row';
import { sheetsOf, type LandscapeRole } from './landscape-sheets';

/** Fewer people than this who went a way are not told of: somebody would know who they were. */
const TOLD_FROM = 5;

/** Puts together what is known of all job roles, and learns once a day from past moves what draws people. */
@Injectable()
export class RecomputeRoleLandscape extends Recomputation {
  readonly kind = ROLE_LANDSCAPE;

  constructor(
    private readonly inputs: LandscapeInputsReadModel,
    private readonly landscapes: LandscapeProjection,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async recompute(tx: Tx): Promise<void> {
    await this.landscapes.lock(tx);
    const today = this.clock.today();
    const roles = await this.inputs.roles(tx);
    const moves = await this.inputs.moves(tx, today);
    const learnt = await this.weights(tx, roles, moves, today);
    const told = moves.filter(({ people }) => people >= TOLD_FROM);
    await this.landscapes.keep(tx, { roles, moves: told, ...learnt }, today);
  }

  /** Weights are of everybody together, so that moves too few to be told of may teach them. */
  private async weights(
    tx: Tx,
    roles: readonly LandscapeRole[],
    moves: readonly ToldMoves[],
    today: LocalDate,
  ): Promise<Pick<Landscape, 'weights' | 'learntFrom'>> {
    const newest = await this.landscapes.newest(tx);
    if (newest !== null && newest.weights !== null && newest.learntOn === today)
      return { weights: newest.weights, learntFrom: newest.learntFrom };
    const sheets = sheetsOf(roles, await this.inputs.states(tx, roles));
    const past = moves.map(({ from, to, people }) => ({ period: NOW, fromRole: from, toRole: to, count: people }));
    const { weights, learntFrom } = new NextRoleRanking(sheets, past);
    return learntFrom === null ? { weights: null, learntFrom } : { weights, learntFrom };
  }
}
