import { ApiDatabase, type Tx } from '@libs/database';
import type { Actor } from '@libs/platform';
import { possibleIds } from '@libs/subgraph';
import { Injectable } from '@nestjs/common';
import { RoleRankings } from '../role-landscape/role-rankings';
import { ENGINE_VERSION, suggestionAnswer, type KeptSuggestion, type SuggestionInputs } from './suggestion-answer';

/** A kept list with what it was computed from. */
export interface SuggestionRun {
  readonly id: string;
  readonly madeAt: Date;
  readonly engineVersion: number;
  readonly landscapeVersion: number;
  readonly profileVersion: number;
  readonly inputs: SuggestionInputs;
  readonly answer: string;
}

const COLUMNS = `suggestion_run.id, suggestion_run.made_at as "madeAt", suggestion_run.engine_version as "engineVersion",
  suggestion_run.landscape_version as "landscapeVersion", suggestion_run.profile_version as "profileVersion",
  suggestion_run.inputs, suggestion_run.answer`;

/** Lists of suggestions that were kept, and the same computed again. */
@Injectable()
export class SuggestionRunsReadModel {
  constructor(
    private readonly database: ApiDatabase,
    private readonly rankings: RoleRankings,
  ) {}

  /** Null for an unknown one, and for somebody else's. */
  async byId(actor: Actor, employeeId: string, id: string): Promise<SuggestionRun | null> {
    if (possibleIds([id]).length === 0) return null;
    return this.database.transaction(actor, (tx) => this.row(tx, employeeId, id));
  }

  /** Whether the same inputs give the same bytes today; null when the engine computes differently by now. */
  async repeats(
    actor: Actor,
    { engineVersion, landscapeVersion, inputs, answer }: SuggestionRun,
  ): Promise<boolean | null> {
    if (engineVersion !== ENGINE_VERSION) return null;
    const ranked = await this.database.transaction(actor, (tx) => this.rankings.at(tx, landscapeVersion));
    return ranked !== null && suggestionAnswer(ranked, inputs) === answer;
  }

  private async row(tx: Tx, employeeId: string, id: string): Promise<SuggestionRun | null> {
    const [run] = await tx.query<SuggestionRun[]>(
      `select ${COLUMNS} from suggestion_run where suggestion_run.id = $1 and suggestion_run.employee_id = $2`,
      [id, employeeId],
    );
    return run ?? null;
  }
}

/** The list as it was. */
export function suggestionsOf({ answer }: SuggestionRun): readonly KeptSuggestion[] {
  return JSON.parse(answer) as readonly KeptSuggestion[];
}
