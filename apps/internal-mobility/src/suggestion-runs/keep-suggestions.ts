import { ApiDatabase, idempotent, recordAudit } from '@libs/database';
import { Clock, DomainError, newId, type CommandContext } from '@libs/platform';
import { lockSubject } from '@libs/subjects';
import { Injectable } from '@nestjs/common';
import type { MoveDirection } from '../suggested-roles/move-direction';
import { RoleRankings } from '../role-landscape/role-rankings';
import { WalkerReadModel } from '../career-paths/walker.read-model';
import { ENGINE_VERSION, suggestionAnswer, type SuggestionInputs } from './suggestion-answer';
import { suggestionRunErrors } from './suggestion-run.errors';

export interface KeepSuggestionsCommand {
  readonly directions: readonly MoveDirection[];
}

/** Keeps a person's present list of suggestions with everything that it was computed from. */
@Injectable()
export class KeepSuggestions {
  constructor(
    private readonly database: ApiDatabase,
    private readonly rankings: RoleRankings,
    private readonly walkers: WalkerReadModel,
    private readonly clock: Clock,
  ) {}

  /** Returns the run's id. @throws DomainError FORBIDDEN for anybody but an employee, NOTHING_TO_SUGGEST. */
  async execute({ directions }: KeepSuggestionsCommand, context: CommandContext): Promise<string> {
    const { actor } = context;
    if (actor.kind !== 'employee') throw DomainError.forbidden('Only a person keeps their suggestions.');
    return this.database.transaction(actor, (tx) =>
      idempotent(tx, context, { keepSuggestions: directions }, async () => {
        await lockSubject(tx, actor.employeeId);
        const ranked = await this.rankings.newest(tx);
        const walker = await this.walkers.of(tx, actor.employeeId, this.clock.today());
        const { jobRoleId, levels, unwanted, profileVersion } = walker;
        if (ranked === null || jobRoleId === null) throw suggestionRunErrors.nothingToSuggest();
        const inputs: SuggestionInputs = {
          jobRoleId,
          directions: [...new Set(directions)].sort(),
          held: Object.entries(levels)
            .flatMap(([skill, { level }]) => (level > 0 ? [[skill, level] as const] : []))
            .sort(([one], [two]) => (one < two ? -1 : 1)),
          unwanted: [...unwanted].sort(),
        };
        const id = newId();
        await tx.query(
          `insert into suggestion_run (id, employee_id, engine_version, landscape_version, profile_version, inputs, answer)
           values ($1, $2, $3, $4, $5, $6, $7)`,
          [
            id,
            actor.employeeId,
            ENGINE_VERSION,
            ranked.version,
            profileVersion,
            JSON.stringify(inputs),
            suggestionAnswer(ranked, inputs),
          ],
        );
        const action = 'internal-mobility.suggestions.kept';
        await recordAudit(tx, context, { action, subject: actor.employeeId, fields: ['suggestedRoles'] });
        return id;
      }),
    );
  }
}
